package kz.korsetkish.book;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A target in one version of a plan.
 *
 * @param act that approved the version; not told of one that does not count any more
 */
public record PlannedTarget(BigDecimal value, int version, Optional<String> act, FileRow origin) {}
