package org.netralitas.sample;

import java.time.LocalDate;
import org.netralitas.model.EmploymentType;

/**
 * An invented person. Names are made of invented parts; numbers are well formed and carry a serial
 * from 900 up, and NIK the district code 99, by which they can be told from real ones.
 *
 * @param id such as {@code S000123}
 * @param name without titles
 * @param number NIP of 18 digits
 * @param residentNumber NIK of 16 digits
 */
record Person(
    String id,
    String name,
    Sex sex,
    LocalDate birthDate,
    String number,
    String residentNumber,
    EmploymentType employmentType) {

  enum Sex {
    MALE,
    FEMALE
  }
}
