// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure.block;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.amparo.access.AccessLog;
import org.amparo.access.Officer;
import org.amparo.access.Permission;
import org.amparo.access.Subject;
import org.amparo.country.CountryPack;
import org.amparo.kernel.TypedTime;
import org.amparo.procedure.block.RegisterFault.Fault;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Loads what another authority wrote of movements, residences and reports. What is searched from then on asks the new one. */
@Service
public class LoadRegister {

    private static final int LONGEST_SOURCE = 120;

    private final RegisterStore registers;
    private final CountryPack pack;
    private final AccessLog log;
    private final Clock clock;

    LoadRegister(RegisterStore registers, CountryPack pack, AccessLog log, Clock clock) {
        this.registers = registers;
        this.pack = pack;
        this.log = log;
        this.clock = clock;
    }

    /**
     * How many lines it has. Throws {@link RegisterFault}, and then nothing was loaded.
     *
     * @param asOf the day it is complete to, as typed
     */
    @Transactional
    public int load(RegisterKind kind, String source, String asOf, byte[] file, Officer officer) {
        officer.require(Permission.MANAGE_CASE);
        var day = TypedTime.day(asOf).filter(typed -> !typed.isAfter(today()));
        requireSaid(source, day);
        var lines = RegisterFile.read(file, kind);
        var id = UUID.randomUUID();
        registers.add(id, kind, source.strip(), day.orElseThrow(), lines, officer, clock.instant());
        log.wrote(officer, "block.register", new Subject("register", id));
        return lines.size();
    }

    private static void requireSaid(String source, Optional<LocalDate> day) {
        var faults = new ArrayList<Fault>();
        if (source.isBlank() || source.length() > LONGEST_SOURCE) {
            faults.add(new Fault(0, "source", ""));
        }
        if (day.isEmpty()) {
            faults.add(new Fault(0, "as-of", ""));
        }
        if (!faults.isEmpty()) {
            throw new RegisterFault(List.copyOf(faults));
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), pack.zone());
    }
}
