package org.starling.quantum.dispersion;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Becke and Johnson's damping for one method (S. Grimme, S. Ehrlich, L. Goerigk, J Comput Chem 32 (2011) 1456, doi:10.1002/jcc.21759, table 2). The
 * coefficient of the sixth power is 1.
 *
 * @param s8 factor of the eighth power
 * @param a1 factor of the radius √(C8/C6)
 * @param a2 added to it, in bohr
 */
public record Damping(double s8, double a1, double a2) {

	private static final Damping B3LYP = new Damping(1.9889, 0.3981, 4.4211);
	private static final Map<String, Damping> METHODS = new TreeMap<>(Map.of("hf", new Damping(0.9171, 0.3385, 2.8830), "pbe",
			new Damping(0.7875, 0.4289, 4.4407), "pbe0", new Damping(1.2177, 0.4145, 4.8593), "blyp", new Damping(2.6996, 0.4298, 4.2359), "b3lyp", B3LYP,
			"b3lyp5", B3LYP, "cam-b3lyp", new Damping(2.0674, 0.3708, 5.4743)));

	/** That of a method by its name; none when there are no published parameters. */
	public static Optional<Damping> of(String method) {
		return Optional.ofNullable(METHODS.get(method));
	}

	/** Methods that have one, for messages. */
	public static String methods() {
		return String.join(", ", METHODS.keySet());
	}
}
