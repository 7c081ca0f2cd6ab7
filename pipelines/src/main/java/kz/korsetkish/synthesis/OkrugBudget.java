package kz.korsetkish.synthesis;

/** A version of the budget of one rural okrug, in thousand KZT; the total is the sum of its parts by construction. */
record OkrugBudget(long tax, long nonTax, long sale, long transfers, long expenditure) {
    /** Splits own revenue the way real budgets do: nearly all of it tax, little else. */
    static OkrugBudget of(long total, long own, Dice dice) {
        var nonTax = dice.chance(0.6) ? (long) (own * dice.between(0.002, 0.03)) : 0;
        var sale = dice.chance(0.4) ? (long) (own * dice.between(0.005, 0.06)) : 0;
        var balances = (long) (total * dice.between(0, 0.05));
        return new OkrugBudget(own - nonTax - sale, nonTax, sale, total - own, total + balances);
    }

    long total() {
        return tax + nonTax + sale + transfers;
    }

    /** The plan that a later version replaced: mostly lower, without the later windfalls. */
    OkrugBudget before(Dice dice) {
        var planned = new OkrugBudget(
                (long) (tax * dice.between(0.8, 1.05)),
                (long) (nonTax * dice.between(0.5, 1.1)),
                dice.chance(0.5) ? 0 : sale,
                (long) (transfers * dice.between(0.82, 1.02)),
                0);
        var balances = (long) (planned.total() * dice.between(0, 0.02));
        return new OkrugBudget(
                planned.tax, planned.nonTax, planned.sale, planned.transfers, planned.total() + balances);
    }
}
