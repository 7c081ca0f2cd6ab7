package kz.korsetkish.book;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * One of what values are divided by, such as women.
 *
 * @param highest value that it can have, where that is another one than the whole's
 */
public record Member(String code, Translated name, Optional<BigDecimal> highest) {}
