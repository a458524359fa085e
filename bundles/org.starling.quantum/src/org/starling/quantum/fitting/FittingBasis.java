package org.starling.quantum.fitting;

import org.starling.quantum.Geometry;
import org.starling.quantum.basis.BasisLibrary;
import org.starling.quantum.basis.BasisSet;
import org.starling.quantum.basis.BasisTable;

/**
 * Which fitting set goes with a basis set: those of F. Weigend (Phys Chem Chem Phys 4 (2002) 4285; J Comput Chem 29 (2008) 167) for the field, those of
 * F. Weigend, A. Köhn, C. Hättig (J Chem Phys 116 (2002) 3175) and C. Hättig (Phys Chem Chem Phys 7 (2005) 59) for correlation. Stateless.
 */
public final class FittingBasis {

	private static final String UNIVERSAL = "def2-universal-JKFIT";

	private FittingBasis() {
	}

	/** Name of the set for Coulomb and exchange matrices. */
	public static String ofField(String basis, Geometry geometry) {
		String name = BasisLibrary.table(basis).name();
		String wanted = switch (name) {
		case "cc-pVTZ", "aug-cc-pVTZ" -> "cc-pVTZ-JKFIT";
		case "cc-pVQZ" -> UNIVERSAL;
		default -> name.startsWith("def2") || name.startsWith("pcseg") ? UNIVERSAL : "cc-pVDZ-JKFIT";
		};
		return hasAll(BasisLibrary.table(wanted), geometry) ? wanted : UNIVERSAL;
	}

	/**
	 * Name of the set for correlation energies.
	 *
	 * @throws IllegalArgumentException when there is none
	 */
	public static String ofCorrelation(String basis, Geometry geometry) {
		String name = BasisLibrary.table(basis).name();
		String wanted = switch (name) {
		case "cc-pVTZ", "6-311G", "6-311G*", "6-311G**", "6-311++G**", "6-311+G(2d,p)" -> "cc-pVTZ-RIFIT";
		case "aug-cc-pVDZ", "6-31+G*", "6-31++G**" -> "aug-cc-pVDZ-RIFIT";
		case "def2-SV(P)", "def2-SVP" -> "def2-SVP-RIFIT";
		case "def2-TZVP", "def2-TZVPP", "pcseg-2", "def2-SVPD", "def2-TZVPD" -> "def2-TZVP-RIFIT";
		case "pcseg-1" -> "def2-SVP-RIFIT";
		case "aug-cc-pVTZ", "cc-pVQZ", "def2-QZVP", "cc-pCVDZ" -> "";
		default -> "cc-pVDZ-RIFIT";
		};
		if (wanted.isEmpty() || !hasAll(BasisLibrary.table(wanted), geometry)) {
			throw new IllegalArgumentException("there is no fitting set for correlation with " + name
					+ " and these elements; switch density fitting off (scf_type pk)");
		}
		return wanted;
	}

	/** The functions of a set for the field: spherical or Cartesian as those of the basis are. */
	public static BasisSet forField(BasisSet basis, Geometry geometry) {
		boolean cartesian = basis.shells().stream().anyMatch(shell -> shell.top() > 1 && !shell.spherical());
		return BasisLibrary.basis(ofField(basis.name(), geometry), geometry, !cartesian);
	}

	/** The functions of a set for correlation, which are spherical. */
	public static BasisSet forCorrelation(BasisSet basis, Geometry geometry) {
		return BasisLibrary.basis(ofCorrelation(basis.name(), geometry), geometry, true);
	}

	private static boolean hasAll(BasisTable table, Geometry geometry) {
		for (int atom = 0; atom < geometry.atoms(); atom++) {
			if (!table.shells().containsKey(geometry.number(atom))) {
				return false;
			}
		}
		return true;
	}
}
