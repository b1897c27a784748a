package org.netralitas.parse.layout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExcelNumbersTest {

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({
    "1, 1900-01-01",
    "59, 1900-02-28",
    "61, 1900-03-01",
    "44174, 2020-12-09",
    "44174.5, 2020-12-09T12:00:00",
    "44174.999999, 2020-12-10",
    "0.25, 06:00:00",
    "2958465, 9999-12-31",
    "2958466, -",
    "-1, -",
    "abc, -",
    "43831.0000001, 2020-01-01"
  })
  void dayNumbersAreDays(String number, String day) {
    String iso = ExcelNumbers.iso(number, ExcelNumbers.Epoch.Y1900);
    assertThat(iso == null ? "-" : iso).isEqualTo(day);
  }

  @Test
  void dayNumbersOfTheOtherEpochAreDays() {
    assertThat(ExcelNumbers.iso("0", ExcelNumbers.Epoch.Y1904)).isEqualTo("1904-01-01");
    assertThat(ExcelNumbers.iso("42712", ExcelNumbers.Epoch.Y1904)).isEqualTo("2020-12-09");
  }

  @ParameterizedTest(name = "format {0} {1}: date {2}")
  @CsvSource({
    "14, , true",
    "22, , true",
    "1, , false",
    "49, , false",
    "164, dd/mm/yyyy, true",
    "164, [$-421]dd mmmm yyyy, true",
    "164, 0.00, false",
    "164, [Red]0, false",
    "164, '#,##0 \"hari\"', false",
    "164, [h]:mm, true",
    "164, General, false",
    "164, '\"d\"0', false",
    "164, '_(* #,##0_)', false",
    "164, @, false"
  })
  void dateFormatsAreTold(int id, String code, boolean isDate) {
    assertThat(ExcelNumbers.isDateFormat(id, code)).isEqualTo(isDate);
  }

  @ParameterizedTest(name = "{0} is {1}, mangled {2}")
  @CsvSource({
    "1.0, 1, false",
    "0.10, 0.1, false",
    "1E3, 1000, false",
    "-0, 0, false",
    "0.30000000000000004, 0.30000000000000004, false",
    "1.98501012005011E+17, 198501012005011000, true",
    "198501012005011000, 198501012005011000, true",
    "198501012005011001, 198501012005011001, false",
    "5206010101850001, 5206010101850001, false",
    "x, x, false",
    "1E99999, 1E99999, false"
  })
  void longNumbersAreWrittenOutAndLossesNoticed(String number, String plain, boolean mangled) {
    assertThat(ExcelNumbers.plain(number)).isEqualTo(plain);
    assertThat(ExcelNumbers.isMangledInteger(number)).isEqualTo(mangled);
  }
}
