// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.amparo.access.Allowed;
import org.amparo.access.NotThere;
import org.amparo.access.Officer;
import org.amparo.access.Permission;
import org.amparo.country.Words;
import org.amparo.procedure.block.BlockRefused;
import org.amparo.procedure.block.Blocks;
import org.amparo.procedure.block.LoadRegister;
import org.amparo.procedure.block.RegisterFault;
import org.amparo.procedure.block.RegisterKind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The blocks there are; has cases searched for another, and takes in the registers that the criteria ask. */
@Controller
class BlocksPage {

    private static final int UNPROCESSABLE = 422;

    private final Blocks blocks;
    private final LoadRegister loadRegister;
    private final BlockViews views;

    BlocksPage(Blocks blocks, LoadRegister loadRegister, BlockViews views) {
        this.blocks = blocks;
        this.loadRegister = loadRegister;
        this.views = views;
    }

    @GetMapping("/work/blocks")
    @Allowed(Permission.READ_APPLICATION)
    String list(Officer officer, Words words, Model model) {
        requireUsed();
        return list(BlocksView.Typed.NOTHING, Optional.empty(), "", officer, words, model);
    }

    @PostMapping("/work/blocks")
    @Allowed(Permission.MANAGE_CASE)
    String search(Officer officer, Words words, Model model, HttpServletResponse response) {
        requireUsed();
        try {
            return "redirect:/work/blocks/" + blocks.search(officer);
        } catch (BlockRefused refused) {
            response.setStatus(UNPROCESSABLE);
            return list(
                    BlocksView.Typed.NOTHING,
                    Optional.empty(),
                    words.text(BlockPage.key(refused.why())),
                    officer,
                    words,
                    model);
        }
    }

    @PostMapping("/work/blocks/registers")
    @Allowed(Permission.MANAGE_CASE)
    String load(
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String source,
            @RequestParam(defaultValue = "") String asOf,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Officer officer,
            Words words,
            Model model,
            HttpServletResponse response)
            throws IOException {
        requireUsed();
        var known = RegisterKind.of(kind).orElseThrow(NoBlocks::new);
        try {
            loadRegister.load(known, source, asOf, file == null ? new byte[0] : file.getBytes(), officer);
            return "redirect:/work/blocks#registers";
        } catch (RegisterFault fault) {
            response.setStatus(UNPROCESSABLE);
            return list(new BlocksView.Typed(kind, source, asOf), Optional.of(fault), "", officer, words, model);
        }
    }

    private String list(
            BlocksView.Typed typed,
            Optional<RegisterFault> fault,
            String obstacle,
            Officer officer,
            Words words,
            Model model) {
        model.addAttribute("page", views.list(typed, fault, obstacle, officer, words));
        return "workbench/blocks";
    }

    private void requireUsed() {
        if (!blocks.areUsed()) {
            throw new NoBlocks();
        }
    }

    /** The country decides nothing in blocks. */
    private static final class NoBlocks extends RuntimeException implements NotThere {}
}
