package org.starling.quantum.energy;

import java.util.List;
import java.util.Locale;

import org.starling.quantum.dispersion.Damping;
import org.starling.quantum.dispersion.Dispersion;

/**
 * A method with its correction, as one name has both: b3lyp-d3bj.
 *
 * @param dispersion that the name asks for
 */
public record MethodName(Method method, Dispersion dispersion) {

	private static final List<String> SUFFIXES = List.of("-d3bj", "-d3(bj)", "-d3-bj");

	/**
	 * @throws IllegalArgumentException when there is no such method, or no such correction of it; the message says what there is
	 */
	public static MethodName of(String text) {
		String wanted = text.strip().toLowerCase(Locale.ROOT);
		for (String suffix : SUFFIXES) {
			if (wanted.endsWith(suffix)) {
				Method method = Method.of(wanted.substring(0, wanted.length() - suffix.length()));
				if (Damping.of(method.id()).isEmpty()) {
					throw new IllegalArgumentException("there are no parameters of D3(BJ) dispersion for " + method.id() + "; there are for "
							+ Damping.methods());
				}
				return new MethodName(method, Dispersion.D3BJ);
			}
		}
		if (wanted.matches(".+-d[234].*")) {
			throw new IllegalArgumentException("the dispersion of \"" + text + "\" is not available; write -d3bj for D3 with the damping of Becke and"
					+ " Johnson");
		}
		return new MethodName(Method.of(wanted), Dispersion.NONE);
	}
}
