/// The command line: one command a file, each with its help, its formats and its exit codes.
///
/// Stands on everything that a command starts; nothing stands on it.
@NullMarked
package org.yuanlian.cli;

import org.jspecify.annotations.NullMarked;
