package org.starling.cli.internal.bench;

import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Locale;
import java.util.SplittableRandom;

import org.starling.nca.AucMethod;
import org.starling.nca.Dosing;
import org.starling.nca.NcaColumns;
import org.starling.nca.NcaEngine;
import org.starling.nca.NcaOptions;
import org.starling.nca.Route;
import org.starling.nca.ratio.CoverageStudy;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code starling bench nca}: speed of the engine, and coverage of intervals. */
@Command(name = "nca", mixinStandardHelpOptions = true, description = "Profiles of 15 points analysed a second on one thread, with flags and"
		+ " audit; or how often 90 % intervals of sparse areas and ratios hold the truth in simulated studies.")
final class NcaBenchCommand implements Runnable {

	private static final double[] TIMES = { 0, 0.25, 0.5, 0.75, 1, 1.5, 2, 3, 4, 6, 8, 10, 12, 18, 24 };

	@Spec
	private CommandSpec spec;

	@Option(names = "--profiles", description = "Profiles in a run. Default: ${DEFAULT-VALUE}.", defaultValue = "20000")
	private int profiles;

	@Option(names = "--repeat", description = "Runs that are measured, after as many for warming up. Default: ${DEFAULT-VALUE}.",
			defaultValue = "10")
	private int repeat;

	@Option(names = "--coverage", description = "Simulate studies instead: coverage of the intervals by animals a time.")
	private boolean coverage;

	@Option(names = "--studies", description = "Simulated studies of each kind. Default: ${DEFAULT-VALUE}.", defaultValue = "4000")
	private int studies;

	@Option(names = "--replicates", description = "Bootstrap replicates in each study; 0: none. Default: ${DEFAULT-VALUE}.",
			defaultValue = "0")
	private int replicates;

	@Option(names = "--seed", description = "Default: ${DEFAULT-VALUE}.", defaultValue = "1")
	private long seed;

	@Override
	public void run() {
		PrintWriter out = spec.commandLine().getOut();
		if (coverage) {
			coverage(out);
			return;
		}
		NcaColumns columns = simulated();
		out.println("method,profiles_per_second_median,profiles_per_second_max,seconds_of_processor_time");
		for (AucMethod method : AucMethod.values()) {
			double[] seconds = new double[repeat];
			long start = 0;
			for (int k = 0; k < 2 * repeat; k++) {
				start = k == repeat ? ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() : start;
				long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
				NcaEngine.analyse(columns, NcaOptions.DEFAULT.withMethod(method));
				seconds[k % repeat] = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before) * 1e-9;
			}
			Arrays.sort(seconds);
			out.println(String.format(Locale.ROOT, "%s,%.0f,%.0f,%.3f", method.id(), profiles / seconds[repeat / 2], profiles / seconds[0],
					Arrays.stream(seconds).sum()));
			out.flush();
		}
	}

	/** One compartment with absorption, 10 % error, so that terminal regressions have something to choose from. */
	private NcaColumns simulated() {
		SplittableRandom random = new SplittableRandom(seed);
		int n = TIMES.length;
		double[] times = new double[profiles * n];
		double[] concentrations = new double[profiles * n];
		int[] from = new int[profiles + 1];
		Dosing[] doses = new Dosing[profiles];
		for (int p = 0; p < profiles; p++) {
			double absorption = 1 + random.nextDouble();
			double elimination = 0.1 + 0.1 * random.nextDouble();
			for (int i = 0; i < n; i++) {
				times[p * n + i] = TIMES[i];
				concentrations[p * n + i] = 10 * (Math.exp(-elimination * TIMES[i]) - Math.exp(-absorption * TIMES[i]))
						* Math.exp(0.1 * random.nextGaussian());
			}
			from[p + 1] = (p + 1) * n;
			doses[p] = Dosing.single(Route.EXTRAVASCULAR, 100);
		}
		return new NcaColumns(times, concentrations, null, null, from, doses);
	}

	private void coverage(PrintWriter out) {
		out.println("animals,cv,animals_shared,t_area,fieller_ratio,bootstrap_t_area,bootstrap_t_ratio,percentile_ratio,finite");
		for (int animals : new int[] { 3, 4, 6, 8 }) {
			for (double variation : new double[] { 0.2, 0.4 }) {
				for (boolean shared : new boolean[] { true, false }) {
					CoverageStudy.Coverage c = new CoverageStudy(animals, variation, 0.7, shared, studies, replicates, seed).run();
					out.println(String.format(Locale.ROOT, "%d,%s,%s,%.3f,%.3f,%.3f,%.3f,%.3f,%.4f", animals, variation, shared, c.area(),
							c.fieller(), c.bootstrapT(), c.bootstrapRatio(), c.percentile(), c.finite()));
					out.flush();
				}
			}
		}
	}
}
