package org.netralitas.cli;

import org.netralitas.job.Program;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} says. */
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    return new String[] {"netralitas " + Program.current().version()};
  }
}
