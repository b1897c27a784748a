package org.netralitas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** What {@code --help} must say of every option. */
class HelpTest {
  private static final CommandLine COMMANDS = Commands.commandLine(Setting.ofProcess());

  static Stream<String> commands() {
    return COMMANDS.getSubcommands().keySet().stream().sorted();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("commands")
  void everyOptionSaysItsDefault(String command) {
    CommandLine described = COMMANDS.getSubcommands().get(command);
    assertThat(described.getCommandSpec().usageMessage().description()).isNotEmpty();
    List<String> silent =
        described.getCommandSpec().options().stream()
            .filter(option -> !option.usageHelp() && !option.versionHelp())
            .filter(option -> !option.required() && option.arity().max() > 0)
            .filter(option -> !String.join(" ", option.description()).contains("Default: "))
            .map(OptionSpec::longestName)
            .toList();
    assertThat(silent).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("commands")
  void namesAreKebabCase(String command) {
    assertThat(command).matches("[a-z]+");
    assertThat(COMMANDS.getSubcommands().get(command).getCommandSpec().options())
        .allSatisfy(
            option ->
                assertThat(option.names())
                    .allSatisfy(name -> assertThat(name).matches("-[hV]|--[a-z]+(-[a-z]+)*")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("numbers")
  void everyNumberSaysItsRange(Map.Entry<String, OptionSpec> option) {
    assertThat(String.join(" ", option.getValue().description()))
        .containsAnyOf("0 to 1", "or more", "Any whole number");
  }

  static Stream<Map.Entry<String, OptionSpec>> numbers() {
    return COMMANDS.getSubcommands().entrySet().stream()
        .flatMap(
            command ->
                command.getValue().getCommandSpec().options().stream()
                    .filter(option -> option.type().isPrimitive())
                    .filter(option -> option.type() != boolean.class)
                    .map(option -> Map.entry(command.getKey() + option.longestName(), option)));
  }
}
