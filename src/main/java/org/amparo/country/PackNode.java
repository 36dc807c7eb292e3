// SPDX-License-Identifier: Apache-2.0
package org.amparo.country;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One place in a pack's YAML file that remembers where it stands, so that each module can read its own section into
 * its own records and name file and line when something is wrong. Every getter throws {@link PackFault}.
 */
public interface PackNode {

    /** The value under a key; a missing key is a fault. */
    PackNode get(String key);

    Optional<PackNode> find(String key);

    /** The entries of a list, in order; a fault when this is no list. */
    List<PackNode> list();

    boolean isList();

    /** The entries of a mapping, in the order written; a fault when this is no mapping. */
    Map<String, PackNode> entries();

    String text();

    int number();

    boolean flag();

    /** A fault at this place, to be thrown by whoever found it. */
    PackFault fault(String reason);

    /** Refuses keys that nobody reads: a misspelt key would otherwise be silently ignored. */
    void requireOnly(String... keys);
}
