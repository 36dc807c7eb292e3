// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

/**
 * What stands around every page of the workbench: who works where, what time it is, and which entry is open.
 *
 * @param updates the officer decides on changes of data
 * @param complaints the officer answers complaints
 * @param mayAssist the officer fills in with people
 * @param mayKey the officer keys paper forms
 * @param reRegisters the country re-registers people of a former system, and the officer reads applications
 * @param mayExtend the officer moves the last day of documents as a legal act says
 * @param interviews the country talks with people by video, and the officer holds such interviews
 * @param hearings the country plans the interviews of cases here, and the officer conducts cases
 * @param receives the officer receives who comes to the office
 * @param prints the country prints cards at its offices, and the officer has to do with them
 * @param offices address of the boards of offices; empty for whom they are not
 * @param previews the officer sees what documents look like
 * @param keys the officer sees which keys sign them
 * @param elsewhere the country has cards made by another authority, and the officer hands their orders over
 * @param losses the officer orders documents in place of lost ones
 * @param caseload address of the lists of cases; empty for whom they are not
 * @param triages the officer sees in which order cases come
 * @param sessions a body decides in session, and the officer decides for it
 * @param seats a body decides in session, and the officer says who sits in it
 * @param blocks the country decides cases in blocks, and the officer has to do with them
 * @param letters the country signs letters here, and the officer has to do with them
 * @param countries the country writes assessments, and the officer reads what is known of countries of origin
 * @param emergencies how many files opened in emergencies wait for this officer's review; -1 for who reviews none
 * @param flags the officer may say that somebody has a specific need
 */
public record Frame(
        String officer,
        String office,
        String now,
        String current,
        boolean updates,
        boolean complaints,
        boolean mayAssist,
        boolean mayKey,
        boolean reRegisters,
        boolean mayExtend,
        boolean interviews,
        boolean hearings,
        boolean receives,
        boolean prints,
        String offices,
        boolean previews,
        boolean keys,
        boolean elsewhere,
        boolean losses,
        String caseload,
        boolean triages,
        boolean flags,
        boolean sessions,
        boolean seats,
        boolean blocks,
        boolean letters,
        boolean countries,
        int emergencies) {}
