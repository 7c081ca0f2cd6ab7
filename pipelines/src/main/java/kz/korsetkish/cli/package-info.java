/** Commands: parse, call, print, exit code. Nothing else knows picocli. */
@NullMarked
package kz.korsetkish.cli;

import org.jspecify.annotations.NullMarked;
