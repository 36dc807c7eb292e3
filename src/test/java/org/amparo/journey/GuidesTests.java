// SPDX-License-Identifier: Apache-2.0
package org.amparo.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;
import org.amparo.country.CountryPack;
import org.amparo.testing.RunningAmparo;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** Makes the guides, each with pictures of today's pages: all of a country's when asked for, one to see that it works. */
class GuidesTests {

    private static final Path GUIDES = Path.of("target", "guides");

    @Test
    void theApplicantsGuideShowsEveryStationFromRightToLeft() throws IOException {
        var guide = new ApplicantsGuide(RunningAmparo.start());

        var file = guide.make(Locale.forLanguageTag("ar"), GUIDES.resolve("peru"));

        assertThat(guide.book().stations())
                .containsExactlyInAnyOrder(
                        "door", "device", "rights", "sign-in", "form", "files", "check", "receipt", "status");
        var read = Jsoup.parse(Files.readString(file));
        assertThat(read.select("html").attr("dir")).isEqualTo("rtl");
        assertThat(read.select("[data-station]").eachAttr("data-station")).isEqualTo(GuidePageTests.STATIONS);
        assertThat(read.select("[data-station]:not([data-station=next]) img[src^=data:]"))
                .hasSize(GuidePageTests.STATIONS.size() - 1);
        assertThat(read.select("script, link, [src^=/], [href^=/]")).isEmpty();
    }

    /** {@code ./amparo guides [PACK]}: every language of the portal, and the manual of those who work there. */
    @Test
    @Tag("guides")
    @EnabledIfEnvironmentVariable(named = "AMPARO_GUIDES", matches = ".+")
    void makesAllGuidesOfACountry() throws IOException {
        var name = System.getenv("AMPARO_GUIDES");
        var folder = GUIDES.resolve(name);
        var written = new ArrayList<Path>();
        var amparo = RunningAmparo.startAlone(
                Map.of("amparo.pack", Path.of("countries", name).toString(), "amparo.demo.empty", false));
        try {
            var manual = new OfficersManual(amparo);
            written.add(manual.make(folder));
            assertThat(manual.book().stations()).containsAll(manual.steps());
            for (var language : amparo.context().getBean(CountryPack.class).languages()) {
                written.add(new ApplicantsGuide(amparo).make(language, folder));
            }
        } finally {
            amparo.context().close();
        }
        for (var file : written) {
            assertThat(Files.size(file)).as(file.toString()).isGreaterThan(100_000);
        }
    }
}
