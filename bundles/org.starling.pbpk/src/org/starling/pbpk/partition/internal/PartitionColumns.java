package org.starling.pbpk.partition.internal;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Where the columns of a table of partition coefficients are; −1 when there is none. */
public record PartitionColumns(int compound, int chemical, int tissue, int species, int fractionUnbound, int ionClass, int logP,
		int measured, int acids, int bases) {

	/** @throws IllegalArgumentException when a column that is needed is missing */
	public static PartitionColumns of(Path file, List<String> header) {
		int compound = find(header, Set.of("drug", "compound", "molecule", "name", "chemical"));
		int tissue = find(header, Set.of("tissue", "organ"));
		int species = find(header, Set.of("species"));
		int unbound = find(header, Set.of("fu", "fup", "fractionunbound", "funbound.plasma"));
		int logP = find(header, Set.of("logp", "log p", "logpow", "logkow"));
		require(file, compound, "Drug");
		require(file, tissue, "Tissue");
		require(file, species, "Species");
		require(file, unbound, "fu");
		require(file, logP, "LogP");
		return new PartitionColumns(compound, find(header, Set.of("cas", "casnumber", "cas number")), tissue, species, unbound,
				find(header, Set.of("a.b.n", "class", "a/b/n")), logP, find(header, Set.of("exp_pc", "kp", "measured_kp")),
				find(header, Set.of("pka_donor", "pka_acid", "acids")), find(header, Set.of("pka_accept", "pka_base", "bases")));
	}

	private static int find(List<String> header, Set<String> names) {
		for (int i = 0; i < header.size(); i++) {
			if (names.contains(header.get(i).strip().toLowerCase(Locale.ROOT))) {
				return i;
			}
		}
		return -1;
	}

	private static void require(Path file, int column, String name) {
		if (column < 0) {
			throw new IllegalArgumentException(file + ": the column " + name + " is missing; the columns needed are Drug, Tissue, "
					+ "Species, fu and LogP, with CAS, A.B.N, pKa_Donor, pKa_Accept and Exp_PC where they are known");
		}
	}
}
