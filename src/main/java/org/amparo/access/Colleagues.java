// SPDX-License-Identifier: Apache-2.0
package org.amparo.access;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Everybody who has a post today, with what their role allows: for whoever shares out work. */
@Component
public class Colleagues {

    private final Staff staff;

    Colleagues(Staff staff) {
        this.staff = staff;
    }

    /** By name. */
    public List<Officer> list() {
        return staff.active().stream()
                .flatMap(member -> staff.officer(member).stream())
                .toList();
    }

    /** Empty when dismissed or without a post. */
    public Optional<Officer> find(UUID id) {
        return staff.officer(id);
    }
}
