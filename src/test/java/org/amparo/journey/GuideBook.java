// SPDX-License-Identifier: Apache-2.0
package org.amparo.journey;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ScreenshotType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * A guide as one file that opens and prints anywhere: the steps of a page of the product, each with a picture of the
 * page it speaks of, taken now.
 */
final class GuideBook {

    private static final String STYLE = """
            @page{size:A4;margin:16mm}
            body{max-width:56rem;margin:0 auto;padding:1rem;font:1rem/1.5 "Noto Sans","Noto Sans Arabic",system-ui,sans-serif;color:#111}
            h1{font-size:1.9rem;line-height:1.2}h2{font-size:1.25rem;margin:0 0 .4rem}h3{font-size:1.15rem;margin:0 0 .4rem}
            p{margin:.3rem 0}ol{list-style:none;padding:0}
            [data-station]{display:grid;grid-template-columns:1fr auto;gap:1.5rem;padding:1rem 0;border-block-start:1px solid #999;break-inside:avoid}
            figure{margin:0}figure img{border:1px solid #666;border-radius:6px;display:block;height:auto}
            .narrow img{width:15rem}.wide [data-station]{display:block}.wide img{width:100%;margin-block-start:.6rem}
            section{break-inside:avoid;margin-block-start:1.2rem}a{color:inherit}
            @media(max-width:34rem){[data-station]{display:block}.narrow img{margin-block-start:.6rem;max-width:100%}}
            table{border-collapse:collapse}th,td{text-align:start;padding:.2rem 1rem .2rem 0}
            @media print{body{font-size:11pt;padding:0}.narrow img{width:52mm}section.long{break-inside:auto}}
            """;

    private final Map<String, byte[]> pictures = new LinkedHashMap<>();

    /** The page as it stands, as much of it as fits on the screen. */
    void take(String station, Page page) {
        pictures.put(
                station,
                page.screenshot(new Page.ScreenshotOptions()
                        .setType(ScreenshotType.JPEG)
                        .setQuality(72)));
    }

    Set<String> stations() {
        return Set.copyOf(pictures.keySet());
    }

    /** @param shape {@code narrow} for pictures of a phone, {@code wide} for those of a desk */
    Path write(String page, String shape, Path folder) {
        var read = Jsoup.parse(page);
        var book = Document.createShell("");
        book.outputSettings().prettyPrint(false);
        var html = book.selectFirst("html");
        if (html != null) {
            html.attr("lang", read.select("html").attr("lang"))
                    .attr("dir", read.select("html").attr("dir"));
        }
        book.title(read.title());
        book.head().prependElement("meta").attr("charset", "utf-8");
        book.head()
                .appendElement("meta")
                .attr("name", "viewport")
                .attr("content", "width=device-width,initial-scale=1");
        book.head().appendElement("style").appendText(STYLE);
        var body = book.body().addClass(shape);
        body.html(read.select("main").html());
        body.select("svg, button, script, .am-vh, .am-back, .am-acts, [hidden]").remove();
        // where the guide was made is nowhere to go
        body.select(".am-head p:has(bdi)").remove();
        body.select("a[href^=/]").unwrap();
        body.select("[data-station]").forEach(this::show);
        return save(book, folder);
    }

    private void show(Element step) {
        var picture = pictures.get(step.attr("data-station"));
        step.select("> .am-niche").remove();
        if (step.select("> div").isEmpty()) {
            step.html("<div>" + step.html() + "</div>");
        }
        if (picture != null) {
            step.appendElement("figure")
                    .appendElement("img")
                    .attr("alt", step.select("h2, h3").text())
                    .attr("src", "data:image/jpeg;base64," + Base64.getEncoder().encodeToString(picture));
        }
    }

    private static Path save(Document book, Path folder) {
        try {
            Files.createDirectories(folder);
            return Files.writeString(folder.resolve("guide.html"), "<!doctype html>\n" + book.html());
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }
}
