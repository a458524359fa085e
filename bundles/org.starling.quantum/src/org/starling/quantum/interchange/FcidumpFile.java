package org.starling.quantum.interchange;

import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.ejml.data.DMatrixRMaj;
import org.starling.quantum.ci.ActiveSpace;
import org.starling.quantum.scf.ScfResult;

/** FCIDUMP: a Hamiltonian over orbitals (P. J. Knowles, N. C. Handy, Comput Phys Commun 54 (1989) 75). Stateless. */
public final class FcidumpFile {

	/** Smaller integrals are left out. */
	private static final double NOTHING = 1e-15;
	private static final Pattern KEY = Pattern.compile("([A-Z0-9]+)\\s*=\\s*([-.\\w]+)");

	private FcidumpFile() {
	}

	/** All electrons in all orbitals of a field, RHF or ROHF; of UHF those of spin up for both. */
	public static void write(ScfResult field, Appendable out) throws IOException {
		write(ActiveSpace.of(field, 0), out);
	}

	/** The integrals over a space in hartree, each once. */
	public static void write(ActiveSpace space, Appendable out) throws IOException {
		int n = space.orbitals();
		out.append(String.format(Locale.ROOT, " &FCI NORB=%d,NELEC=%d,MS2=%d,%n  ORBSYM=", n, space.alpha() + space.beta(),
				space.alpha() - space.beta()));
		out.append("1,".repeat(n)).append("\n  ISYM=1,\n &END\n");
		for (int p = 0; p < n; p++) {
			for (int q = 0; q <= p; q++) {
				for (int r = 0; r <= p; r++) {
					for (int s = 0; s <= (r == p ? q : r); s++) {
						line(out, space.integral(p, q, r, s), p + 1, q + 1, r + 1, s + 1);
					}
				}
			}
		}
		for (int p = 0; p < n; p++) {
			for (int q = 0; q <= p; q++) {
				line(out, space.one().get(p, q), p + 1, q + 1, 0, 0);
			}
		}
		line(out, space.core(), 0, 0, 0, 0);
	}

	private static void line(Appendable out, double value, int p, int q, int r, int s) throws IOException {
		if (Math.abs(value) > NOTHING || p == 0) {
			out.append(String.format(Locale.ROOT, "%24.16E %4d %4d %4d %4d%n", value, p, q, r, s));
		}
	}

	/**
	 * @param source name of the file
	 * @throws IllegalArgumentException with file and line of what is wrong
	 */
	public static ActiveSpace read(String source, String text) {
		NumberedLines lines = new NumberedLines(source, text);
		StringBuilder heading = new StringBuilder();
		boolean ended = false;
		while (!ended) {
			String line = lines.next("the end of the heading (&END)").toUpperCase(Locale.ROOT);
			ended = line.contains("&END") || line.strip().endsWith("/") || line.contains("$END");
			heading.append(' ').append(line.replace(',', ' '));
		}
		if (!heading.toString().strip().startsWith("&FCI")) {
			throw lines.error("the heading of an FCIDUMP begins with &FCI");
		}
		int n = key(lines, heading, "NORB", -1);
		int electrons = key(lines, heading, "NELEC", -1);
		int unpaired = key(lines, heading, "MS2", 0);
		Matcher uhf = Pattern.compile("(?:IUHF|UHF)\\s*=\\s*(1|\\.TRUE\\.|TRUE|T\\b)").matcher(heading);
		if (uhf.find()) {
			throw lines.error("orbitals that differ with the spin are not read");
		}
		if (n < 1 || n > 62 || (electrons + unpaired) % 2 != 0) {
			throw lines.error("NORB must be from 1 to 62, NELEC and MS2 both even or both odd: " + n + ", " + electrons + ", " + unpaired);
		}
		int pairs = n * (n + 1) / 2;
		DMatrixRMaj one = new DMatrixRMaj(n, n);
		DMatrixRMaj two = new DMatrixRMaj(pairs, pairs);
		double core = 0;
		while (!lines.atEnd()) {
			if (lines.peek().isBlank()) {
				lines.next("a line");
				continue;
			}
			String[] words = lines.words("an integral and four orbitals", 5);
			double value = lines.number(words[0]);
			int[] at = new int[4];
			for (int k = 0; k < 4; k++) {
				at[k] = lines.whole(words[1 + k]) - 1;
				if (at[k] < -1 || at[k] >= n) {
					throw lines.error("there is no orbital " + words[1 + k] + "; there are " + n);
				}
			}
			if (at[2] >= 0 && at[3] >= 0 && at[0] >= 0 && at[1] >= 0) {
				two.set(ActiveSpace.pair(at[0], at[1]), ActiveSpace.pair(at[2], at[3]), value);
				two.set(ActiveSpace.pair(at[2], at[3]), ActiveSpace.pair(at[0], at[1]), value);
			} else if (at[0] >= 0 && at[1] >= 0) {
				one.set(at[0], at[1], value);
				one.set(at[1], at[0], value);
			} else if (Arrays.stream(at).allMatch(k -> k < 0)) {
				core = value;
			} else if (at[1] >= 0 || at[2] >= 0 || at[3] >= 0) {
				throw lines.error("an integral has four orbitals, or two and two zeros");
			}
		}
		return new ActiveSpace(n, (electrons + unpaired) / 2, (electrons - unpaired) / 2, core, one, two);
	}

	private static int key(NumberedLines lines, CharSequence heading, String name, int otherwise) {
		Matcher keys = KEY.matcher(heading);
		while (keys.find()) {
			if (keys.group(1).equals(name)) {
				return lines.whole(keys.group(2));
			}
		}
		if (otherwise < 0) {
			throw lines.error("the heading lacks " + name);
		}
		return otherwise;
	}
}
