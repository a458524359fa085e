package org.starling.tables.sdtm.internal;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.SequencedSet;

/** Which subjects each pool has. */
final class Pools {

	private final Map<String, SequencedSet<String>> members = new LinkedHashMap<>();

	Pools(DomainRows poolDefinitions) {
		for (int row = 0; row < poolDefinitions.size(); row++) {
			members.computeIfAbsent(poolDefinitions.text(row, "POOLID"), key -> new LinkedHashSet<>())
					.add(poolDefinitions.text(row, "USUBJID"));
		}
	}

	SequencedSet<String> members(String pool) {
		return members.getOrDefault(pool, new LinkedHashSet<>());
	}

	/** The subject whose doses stand for those of a pool: its first member, or the pool itself when none is known. */
	String representative(String pool) {
		SequencedSet<String> all = members(pool);
		return all.isEmpty() ? pool : all.getFirst();
	}
}
