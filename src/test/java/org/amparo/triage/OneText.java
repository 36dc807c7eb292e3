// SPDX-License-Identifier: Apache-2.0
package org.amparo.triage;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.amparo.country.PackFault;
import org.amparo.country.PackNode;

/** A place of a pack that holds one text. */
record OneText(String text) implements PackNode {

    @Override
    public PackNode get(String key) {
        throw fault(key);
    }

    @Override
    public Optional<PackNode> find(String key) {
        return Optional.empty();
    }

    @Override
    public List<PackNode> list() {
        throw fault("no list");
    }

    @Override
    public boolean isList() {
        return false;
    }

    @Override
    public Map<String, PackNode> entries() {
        throw fault("no entries");
    }

    @Override
    public int number() {
        throw fault("no number");
    }

    @Override
    public boolean flag() {
        throw fault("no flag");
    }

    @Override
    public PackFault fault(String reason) {
        return new PackFault("test", 1, reason);
    }

    @Override
    public void requireOnly(String... keys) {
        // nothing to refuse
    }
}
