package kz.korsetkish.synthesis;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes the deliveries of one year, a row at a time: this is the loop that makes millions of rows. */
final class DeliveryWriter {
    private static final byte[] GENERAL = ascii("general");
    private static final byte[][] VULNERABLE = {
        ascii("pensioner"),
        ascii("pensioner"),
        ascii("pensioner"),
        ascii("pensioner"),
        ascii("disability"),
        ascii("disability"),
        ascii("large_family"),
        ascii("large_family"),
        ascii("low_income"),
        ascii("low_income")
    };
    private static final byte[] APPLICANT = ascii("applicant");
    private static final byte[] PROVIDER = ascii("provider");
    private static final long IDS_A_YEAR = 10_000_000_000L;
    /** Until 18:00 UTC: the day in Almaty is then the same whether its clock is five or six hours ahead. */
    private static final int HALF_OF_OPEN_MINUTES = 18 * 60 / 2;

    private static final int LISTED_TURNS = 2 * ServiceType.LISTED;
    private static final int PROACTIVE_AMONG = 180;

    private final CsvFile file;
    private final byte[][] regions;
    private final byte[][] services;
    private final DayLabels labels;
    private final DeliveryQuota quota;
    private final DeliveryConduct conduct;
    private final Dice dice;
    private final Channel portal;
    private final Channel mobile;
    private final Channel serviceCentre;
    private final Channel office;
    private final Demand proactive;
    private final long firstId;
    private final int mobilePercent;
    private int listedServed;

    DeliveryWriter(
            CsvFile file,
            List<Area> areas,
            ServiceCatalog catalog,
            int year,
            DeliveryQuota quota,
            DeliveryConduct conduct,
            Dice dice) {
        this.file = file;
        this.quota = quota;
        this.conduct = conduct;
        this.dice = dice;
        regions = areas.stream().map(area -> ascii(area.code())).toArray(byte[][]::new);
        services = catalog.types().stream().map(type -> ascii(type.code())).toArray(byte[][]::new);
        labels = new DayLabels(year);
        firstId = year * IDS_A_YEAR + 1;
        mobilePercent = 30 + 5 * (year - 2021);
        var from = catalog.electronicFrom(year);
        var types = catalog.types().stream()
                .filter(type -> type.activeThroughout(year))
                .toList();
        var electronic = Demand.of(types, type -> type.forms(from).electronic());
        portal = new Channel("portal", electronic);
        mobile = new Channel("mobile", electronic);
        serviceCentre = new Channel(
                "service_centre", Demand.of(types, type -> type.forms(from).serviceCentre()));
        office = new Channel("office", Demand.of(types, type -> type.forms(from).paper()));
        proactive = Demand.of(
                types,
                type -> type.number() < PROACTIVE_AMONG
                        && type.number() % 4 == 1
                        && type.forms(from).electronicOnly());
    }

    void write(long deliveries) throws IOException {
        var days = labels.days();
        for (var i = 0L; i < deliveries; i++) {
            quota.draw(dice);
            var day = (int) (i * days / deliveries);
            var completed =
                    day * DayLabels.MINUTES_A_DAY + dice.below(HALF_OF_OPEN_MINUTES) + dice.below(HALF_OF_OPEN_MINUTES);
            writeRow(firstId + i, completed, i * LISTED_TURNS / deliveries);
        }
    }

    private void writeRow(long id, int completed, long turn) throws IOException {
        var channel = channel();
        var service = service(channel, turn);
        file.cell(id).cell(services[service]).cell(regions[quota.region()]);
        labels.write(file, completed - conduct.minutes());
        labels.write(file, completed);
        file.cell(channel.text).cell(conduct.manualSteps());
        file.cell(quota.isVulnerable() ? VULNERABLE[dice.below(VULNERABLE.length)] : GENERAL)
                .cell(quota.isProactive() ? PROVIDER : APPLICANT)
                .endRow();
    }

    private Channel channel() {
        if (quota.isInPerson()) {
            return dice.below(100) < 75 ? serviceCentre : office;
        }
        return dice.below(100) < mobilePercent ? mobile : portal;
    }

    private int service(Channel channel, long turn) {
        if (quota.isInPerson()) {
            var service = channel.demand.draw(dice);
            conduct.inPerson(service, dice);
            return service;
        }
        if (quota.isProactive()) {
            var service = proactive.draw(dice);
            conduct.proactive(service, dice);
            return service;
        }
        // Each listed service gets a turn in the first half of the year: one never asked for would not count as
        // instant.
        var service = listedServed < Math.min(turn, ServiceType.LISTED) ? listedServed++ : channel.demand.draw(dice);
        conduct.electronic(service, dice);
        return service;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** How a delivery reaches its recipient, and what is asked for there. */
    private static final class Channel {
        private final byte[] text;
        private final Demand demand;

        Channel(String text, Demand demand) {
            this.text = ascii(text);
            this.demand = demand;
        }
    }
}
