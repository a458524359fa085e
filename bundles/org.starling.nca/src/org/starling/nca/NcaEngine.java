package org.starling.nca;

import java.util.Arrays;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

import org.starling.nca.internal.ProfileAnalysis;

/**
 * Analyses profiles to Phoenix WinNonlin's definitions, also simulated ones. Stateless and thread-safe; works on the calling
 * thread, some hundred thousand profiles a second.
 * <p>
 * Sources: Phoenix WinNonlin 8.3 User's Guide, NCA computation rules and parameter formulas; M. Gibaldi, D. Perrier,
 * Pharmacokinetics, 2nd ed., Dekker 1982; W. J. Jusko, in Applied Pharmacokinetics, 3rd ed. 1992 (moments).
 */
public final class NcaEngine {

	private static final int PROFILES_BETWEEN_CANCEL_CHECKS = 256;

	private NcaEngine() {
	}

	/** As {@link #analyse(NcaColumns, NcaOptions, BooleanSupplier)}, not to be cancelled. */
	public static NcaResults analyse(NcaColumns columns, NcaOptions options) {
		return analyse(columns, options, () -> false);
	}

	/**
	 * @param cancelled asked every 256 profiles
	 * @throws IllegalArgumentException when a time isn't finite
	 * @throws CancellationException    when cancelled
	 */
	public static NcaResults analyse(NcaColumns columns, NcaOptions options, BooleanSupplier cancelled) {
		int profiles = columns.profiles();
		int count = NcaParameter.count();
		int windows = options.partialAreas().size();
		double[] values = new double[Math.multiplyExact(profiles, count)];
		byte[] refusals = new byte[profiles * count];
		double[] partial = new double[Math.multiplyExact(profiles, windows)];
		byte[] partialRefusals = new byte[profiles * windows];
		int[] flags = new int[profiles];
		byte[] uses = new byte[columns.samples()];
		ProfileAnalysis analysis = new ProfileAnalysis(options, uses);
		for (int p = 0; p < profiles; p++) {
			if (p % PROFILES_BETWEEN_CANCEL_CHECKS == 0 && cancelled.getAsBoolean()) {
				throw new CancellationException("the non-compartmental analysis was cancelled after " + p + " of " + profiles + " profiles");
			}
			analysis.run(columns, p);
			System.arraycopy(analysis.values(), 0, values, p * count, count);
			System.arraycopy(analysis.refusals(), 0, refusals, p * count, count);
			System.arraycopy(analysis.partialAreas(), 0, partial, p * windows, windows);
			System.arraycopy(analysis.partialRefusals(), 0, partialRefusals, p * windows, windows);
			flags[p] = analysis.flags();
		}
		return new NcaResults(columns, options, values, refusals, partial, partialRefusals, flags, uses);
	}

	/** Times of samples of a profile that the terminal regression took, ascending. */
	public static double[] lambdaZTimes(NcaResults results, int profile) {
		NcaColumns columns = results.columns();
		double[] times = new double[columns.from(profile + 1) - columns.from(profile)];
		int n = 0;
		for (int s = columns.from(profile); s < columns.from(profile + 1); s++) {
			if (results.use(s) == PointUse.LAMBDA_Z) {
				times[n++] = columns.time(s);
			}
		}
		double[] taken = Arrays.copyOf(times, n);
		Arrays.sort(taken);
		return taken;
	}
}
