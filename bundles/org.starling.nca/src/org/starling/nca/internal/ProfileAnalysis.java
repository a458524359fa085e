package org.starling.nca.internal;

import static org.starling.nca.NcaParameter.*;

import java.util.Arrays;

import org.starling.nca.AreaCurve;
import org.starling.nca.Dosing;
import org.starling.nca.NcaColumns;
import org.starling.nca.NcaFlag;
import org.starling.nca.NcaOptions;
import org.starling.nca.NcaParameter;
import org.starling.nca.PointUse;
import org.starling.nca.Refusal;
import org.starling.nca.Route;

/**
 * Analyses one profile after the other and holds the parameters of the last. The order of steps is that of Phoenix: points, the
 * point at the dose, extremes, areas, terminal slope, what follows from them. For one thread.
 */
public final class ProfileAnalysis {

	private final NcaOptions options;
	private final byte[] uses;
	private final Points points = new Points();
	private final Areas areas;
	private final TerminalSlope slope;
	private final DerivedParameters derived;
	private final double[] values = new double[NcaParameter.count()];
	private final byte[] refusals = new byte[NcaParameter.count()];
	private final double[] partial;
	private final byte[] partialRefusals;
	private Dosing dose;
	private int flags;
	private int peak;
	private int last;
	private Refusal terminal;

	/** @param uses what became of each sample of the columns, to be filled */
	public ProfileAnalysis(NcaOptions options, byte[] uses) {
		this.options = options;
		this.uses = uses;
		areas = new Areas(options.method());
		slope = new TerminalSlope(options.lambdaZ());
		derived = new DerivedParameters(values, refusals);
		partial = new double[options.partialAreas().size()];
		partialRefusals = new byte[partial.length];
	}

	public double[] values() {
		return values;
	}

	public byte[] refusals() {
		return refusals;
	}

	public double[] partialAreas() {
		return partial;
	}

	public byte[] partialRefusals() {
		return partialRefusals;
	}

	public int flags() {
		return flags;
	}

	public void run(NcaColumns columns, int profile) {
		dose = columns.dose(profile);
		Arrays.fill(values, Double.NaN);
		Arrays.fill(refusals, (byte) Refusal.NOT_APPLICABLE.ordinal());
		Arrays.fill(partial, Double.NaN);
		points.load(columns, profile, options.blq(), uses);
		flags = points.flags;
		if (!extremes()) {
			refuseAll(points.censored > 0 ? Refusal.ALL_BELOW : Refusal.NO_SAMPLES);
			return;
		}
		terminal = slope.fit(points, peak, dose);
		pointAtDose();
		areas.compute(points, dose.time());
		concentrations();
		terminalSlope();
		areas();
		if (dose.isSteadyState()) {
			interval();
		}
		derived.compute(dose, terminal, last >= 0);
		windows();
		accept();
	}

	/** The curve above AUClast of the profile analysed last; nothing where no concentration is positive. */
	public AreaCurve curve(int steps) {
		return last < 0 ? new AreaCurve(new double[0], new double[0]) : areas.curve(last, steps);
	}

	private void refuseAll(Refusal reason) {
		for (NcaParameter parameter : NcaParameter.values()) {
			if (parameter.appliesTo(dose)) {
				derived.refuse(parameter, reason);
			}
		}
		Arrays.fill(partialRefusals, (byte) reason.ordinal());
	}

	/** Largest measured concentration, within the dosing interval at steady state, and last positive one; false when nothing was measured. */
	private boolean extremes() {
		peak = -1;
		last = -1;
		double end = dose.isSteadyState() ? dose.time() + dose.tau() : Double.POSITIVE_INFINITY;
		int firstMeasured = -1;
		boolean unique = true;
		for (int i = 0; i < points.size; i++) {
			if (points.kind[i] != Points.MEASURED) {
				continue;
			}
			firstMeasured = firstMeasured < 0 ? i : firstMeasured;
			double c = points.concentration[i];
			if (points.time[i] <= end || peak < 0) {
				if (peak < 0 || c > points.concentration[peak]) {
					peak = i;
					unique = true;
				} else if (c == points.concentration[peak]) {
					unique = false;
				}
			}
			last = c > 0 ? i : last;
		}
		if (peak < 0) {
			return false;
		}
		if (!unique && last >= 0) {
			flags |= NcaFlag.CMAX_NOT_UNIQUE.bit();
		}
		if (peak == firstMeasured && dose.route() != Route.BOLUS && last > peak) {
			flags |= NcaFlag.TMAX_FIRST_SAMPLE.bit();
		}
		if (peak == last) {
			flags |= NcaFlag.TMAX_LAST_SAMPLE.bit();
		}
		return true;
	}

	/** Phoenix's point at the time of the dose, where there is no sample. */
	private void pointAtDose() {
		double c0 = points.concentration[0];
		if (points.time[0] > dose.time()) {
			switch (dose.route()) {
			case BOLUS -> c0 = backExtrapolated();
			default -> {
				c0 = dose.isSteadyState() ? minimum() : 0;
				flags |= (dose.isSteadyState() ? NcaFlag.MINIMUM_AT_DOSE : NcaFlag.ZERO_AT_DOSE).bit();
			}
			}
			points.insertFirst(dose.time(), c0);
			peak++;
			last = last < 0 ? last : last + 1;
		}
		if (dose.route() == Route.BOLUS) {
			derived.set(C0, c0);
		}
	}

	private double backExtrapolated() {
		if (points.size > 1) {
			double c1 = points.concentration[0];
			double c2 = points.concentration[1];
			double t1 = points.time[0];
			double t2 = points.time[1];
			if (c1 > c2 && c2 > 0 && t2 > t1) {
				flags |= NcaFlag.C0_EXTRAPOLATED.bit();
				return Math.exp(Math.log(c1) + (t1 - dose.time()) * Math.log(c1 / c2) / (t2 - t1));
			}
		}
		flags |= NcaFlag.C0_FIRST_SAMPLE.bit();
		return points.concentration[0];
	}

	private double minimum() {
		double least = Double.POSITIVE_INFINITY;
		for (int i = 0; i < points.size && points.time[i] <= dose.time() + dose.tau(); i++) {
			least = points.kind[i] == Points.MEASURED ? Math.min(least, points.concentration[i]) : least;
		}
		return Double.isInfinite(least) ? 0 : least;
	}

	private void concentrations() {
		derived.set(CMAX, points.concentration[peak]);
		derived.set(TMAX, points.time[peak]);
		if (last < 0) {
			derived.refuse(CLAST, Refusal.NO_POSITIVE);
			derived.refuse(TLAST, Refusal.NO_POSITIVE);
		} else {
			derived.set(CLAST, points.concentration[last]);
			derived.set(TLAST, points.time[last]);
		}
		if (dose.route() == Route.EXTRAVASCULAR) {
			int i = 0;
			while (i < points.size && !(points.kind[i] == Points.MEASURED && points.concentration[i] > 0)) {
				i++;
			}
			if (i == points.size) {
				derived.refuse(TLAG, Refusal.NO_POSITIVE);
			} else {
				derived.set(TLAG, points.time[Math.max(0, i - 1)] - dose.time());
			}
		}
	}

	private void terminalSlope() {
		if (terminal != Refusal.NONE) {
			derived.refuseTerminal(last < 0 ? Refusal.NO_POSITIVE : terminal);
			return;
		}
		int shift = points.kind[0] == Points.INSERTED ? 1 : 0;
		for (int k = 0; k < slope.count; k++) {
			uses[points.source[slope.point(k) + shift]] = (byte) PointUse.LAMBDA_Z.ordinal();
		}
		derived.set(LAMBDA_Z, slope.lambdaZ);
		derived.set(HALF_LIFE, Math.log(2) / slope.lambdaZ);
		derived.set(LAMBDA_Z_LOWER, slope.lower);
		derived.set(LAMBDA_Z_UPPER, slope.upper);
		derived.set(LAMBDA_Z_POINTS, slope.count);
		derived.set(LAMBDA_Z_SPAN, (slope.upper - slope.lower) * slope.lambdaZ / Math.log(2));
		derived.set(LAMBDA_Z_INTERCEPT, slope.intercept);
		derived.set(CLAST_PREDICTED, Math.exp(slope.intercept - slope.lambdaZ * points.time[last]));
		derived.set(R2, slope.r2);
		derived.set(CORRELATION, slope.correlation);
		if (slope.count > 2) {
			derived.set(R2_ADJUSTED, slope.r2Adjusted);
		} else {
			derived.refuse(R2_ADJUSTED, Refusal.LAMBDA_Z_TOO_FEW_POINTS);
		}
		if (slope.tobit) {
			flags |= NcaFlag.TOBIT.bit();
		}
	}

	private void areas() {
		int end = Math.max(last, 0);
		derived.set(AUC_LAST, areas.area[end]);
		derived.set(AUMC_LAST, areas.moment[end]);
		derived.set(AUC_ALL, areas.area[points.size - 1]);
		if (terminal == Refusal.NONE) {
			double tlast = points.time[last] - dose.time();
			derived.extrapolate(tlast, slope.lambdaZ);
			if (dose.route() == Route.BOLUS) {
				derived.backExtrapolate(points.kind[0] == Points.INSERTED ? areas.area[1] : 0);
			}
		}
	}

	/** What belongs to one dosing interval at steady state. */
	private void interval() {
		double end = dose.time() + dose.tau();
		int least = -1;
		for (int i = 0; i < points.size && points.time[i] <= end; i++) {
			if (points.kind[i] == Points.MEASURED && (least < 0 || points.concentration[i] < points.concentration[least])) {
				least = i;
			}
		}
		if (least < 0) {
			derived.refuse(CMIN, Refusal.NO_SAMPLES);
			derived.refuse(TMIN, Refusal.NO_SAMPLES);
		} else {
			derived.set(CMIN, points.concentration[least]);
			derived.set(TMIN, points.time[least]);
		}
		double area = areaTo(end);
		derived.interval(dose, area, areas.lastMoment(), Double.isNaN(area) ? Double.NaN : concentrationAt(end));
		double atLast = points.time[points.size - 1];
		if (!Double.isNaN(area) && end > atLast) {
			flags |= NcaFlag.TAU_EXTRAPOLATED.bit();
			derived.set(AUC_TAU_EXTRAPOLATED, 100 * (1 - areas.area[points.size - 1] / area));
		} else if (!Double.isNaN(area)) {
			derived.set(AUC_TAU_EXTRAPOLATED, 0);
		}
	}

	private boolean extrapolates() {
		return terminal == Refusal.NONE && last == points.size - 1;
	}

	private double concentrationAt(double t) {
		return t <= points.time[points.size - 1] ? areas.concentrationAt(t) : Math.exp(slope.intercept - slope.lambdaZ * t);
	}

	/**
	 * Area from the dose to a time, behind the last sample by the terminal slope; NaN where that isn't known. Behind a last
	 * concentration of zero nothing is added.
	 */
	private double areaTo(double t) {
		double lastTime = points.time[points.size - 1];
		if (t <= lastTime) {
			return areas.areaTo(t);
		}
		double whole = areas.areaTo(lastTime);
		double moment = areas.lastMoment();
		if (points.concentration[points.size - 1] == 0) {
			return whole;
		}
		if (!extrapolates()) {
			return Double.NaN;
		}
		double behind = areas.areaBehind(t, concentrationAt(t));
		areas.addMoment(moment);
		return whole + behind;
	}

	private void windows() {
		for (int w = 0; w < partial.length; w++) {
			NcaOptions.Window window = options.partialAreas().get(w);
			double area = area(window);
			partial[w] = area;
			partialRefusals[w] = (byte) (Double.isNaN(area) ? Refusal.OUTSIDE : Refusal.NONE).ordinal();
		}
	}

	/** NaN when the window is out of reach. */
	private double area(NcaOptions.Window window) {
		if (window.start() < dose.time()) {
			return Double.NaN;
		}
		if (window.start() > points.time[points.size - 1] && extrapolates()) {
			return areas.areaBetween(window.start(), concentrationAt(window.start()), window.end(), concentrationAt(window.end()));
		}
		return areaTo(window.end()) - areaTo(window.start());
	}

	private void accept() {
		flag(NcaFlag.LOW_R2_ADJUSTED, values[R2_ADJUSTED.ordinal()] < options.acceptance().minR2Adjusted());
		flag(NcaFlag.SHORT_SPAN, values[LAMBDA_Z_SPAN.ordinal()] < options.acceptance().minSpan());
		flag(NcaFlag.HIGH_EXTRAPOLATION, values[AUC_EXTRAPOLATED_OBS.ordinal()] > options.acceptance().maxExtrapolated());
		flag(NcaFlag.HIGH_BACK_EXTRAPOLATION,
				values[AUC_BACK_EXTRAPOLATED_OBS.ordinal()] > options.acceptance().maxBackExtrapolated());
	}

	private void flag(NcaFlag flag, boolean holds) {
		if (holds) {
			flags |= flag.bit();
		}
	}
}
