/** What senders are told of their rejected rows and files. */
@NullMarked
package kz.korsetkish.reply;

import org.jspecify.annotations.NullMarked;
