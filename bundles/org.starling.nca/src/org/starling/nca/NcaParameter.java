package org.starling.nca;

import static org.starling.nca.Measure.AREA;
import static org.starling.nca.Measure.AREA_PER_DOSE;
import static org.starling.nca.Measure.CLEARANCE;
import static org.starling.nca.Measure.CONCENTRATION;
import static org.starling.nca.Measure.CONCENTRATION_PER_DOSE;
import static org.starling.nca.Measure.MOMENT_AREA;
import static org.starling.nca.Measure.NUMBER;
import static org.starling.nca.Measure.PERCENT;
import static org.starling.nca.Measure.RATE_CONSTANT;
import static org.starling.nca.Measure.TIME;
import static org.starling.nca.Measure.VOLUME;

/**
 * Parameters of a concentration profile with their codes of the CDISC controlled terminology PKPARMCD. Where CDISC has one
 * code for each route or for steady state, {@link #code(Dosing)} gives the right one. {@code CLSTP}, {@code FLUCPTAU} and
 * {@code AUCTAUPE} are ours for want of a code. Definitions: Phoenix WinNonlin 8.3 User's Guide, NCA parameter formulas.
 */
public enum NcaParameter {
	C0("C0", "Initial Conc", CONCENTRATION),
	CMAX("CMAX", "Max Conc", CONCENTRATION),
	CMAX_D("CMAXD", "Max Conc Norm by Dose", CONCENTRATION_PER_DOSE),
	TMAX("TMAX", "Time of CMAX Observation", TIME),
	TLAG("TLAG", "Time Until First Nonzero Conc", TIME),
	CLAST("CLST", "Last Nonzero Conc", CONCENTRATION),
	CLAST_PREDICTED("CLSTP", "Last Nonzero Conc Pred", CONCENTRATION),
	TLAST("TLST", "Time of Last Nonzero Conc", TIME),
	LAMBDA_Z("LAMZ", "Lambda z", RATE_CONSTANT),
	HALF_LIFE("LAMZHL", "Half-Life Lambda z", TIME),
	LAMBDA_Z_LOWER("LAMZLL", "Lambda z Lower Limit", TIME),
	LAMBDA_Z_UPPER("LAMZUL", "Lambda z Upper Limit", TIME),
	LAMBDA_Z_POINTS("LAMZNPT", "Number of Points for Lambda z", NUMBER),
	LAMBDA_Z_SPAN("LAMZSPN", "Lambda z Span", NUMBER),
	LAMBDA_Z_INTERCEPT("LAMZICPT", "Lambda z Intercept", NUMBER),
	CORRELATION("CORRXY", "Correlation Between TimeX and Log ConcY", NUMBER),
	R2("R2", "R Squared", NUMBER),
	R2_ADJUSTED("R2ADJ", "R Squared Adjusted", NUMBER),
	AUC_LAST("AUCLST", "AUC to Last Nonzero Conc", AREA),
	AUC_LAST_D("AUCLSTD", "AUC to Last Nonzero Conc Norm by Dose", AREA_PER_DOSE),
	AUC_ALL("AUCALL", "AUC All", AREA),
	AUC_ALL_D("AUCALLD", "AUC All Norm by Dose", AREA_PER_DOSE),
	AUC_INF_OBS("AUCIFO", "AUC Infinity Obs", AREA),
	AUC_INF_OBS_D("AUCIFOD", "AUC Infinity Obs Norm by Dose", AREA_PER_DOSE),
	AUC_INF_PRED("AUCIFP", "AUC Infinity Pred", AREA),
	AUC_INF_PRED_D("AUCIFPD", "AUC Infinity Pred Norm by Dose", AREA_PER_DOSE),
	AUC_EXTRAPOLATED_OBS("AUCPEO", "AUC %Extrapolation Obs", PERCENT),
	AUC_EXTRAPOLATED_PRED("AUCPEP", "AUC %Extrapolation Pred", PERCENT),
	AUC_BACK_EXTRAPOLATED_OBS("AUCPBEO", "AUC %Back Extrapolation Obs", PERCENT),
	AUC_BACK_EXTRAPOLATED_PRED("AUCPBEP", "AUC %Back Extrapolation Pred", PERCENT),
	AUMC_LAST("AUMCLST", "AUMC to Last Nonzero Conc", MOMENT_AREA),
	AUMC_INF_OBS("AUMCIFO", "AUMC Infinity Obs", MOMENT_AREA),
	AUMC_INF_PRED("AUMCIFP", "AUMC Infinity Pred", MOMENT_AREA),
	AUMC_EXTRAPOLATED_OBS("AUMCPEO", "AUMC %Extrapolation Obs", PERCENT),
	AUMC_EXTRAPOLATED_PRED("AUMCPEP", "AUMC %Extrapolation Pred", PERCENT),
	MRT_LAST("MRT%LST", "MRT to Last Nonzero Conc", TIME),
	MRT_INF_OBS("MRT%IFO", "MRT Infinity Obs", TIME),
	MRT_INF_PRED("MRT%IFP", "MRT Infinity Pred", TIME),
	CL_OBS("CL%O", "Total CL Obs", CLEARANCE),
	CL_PRED("CL%P", "Total CL Pred", CLEARANCE),
	VZ_OBS("VZ%O", "Vz Obs", VOLUME),
	VZ_PRED("VZ%P", "Vz Pred", VOLUME),
	VSS_OBS("VSSO", "Vol Dist Steady State Obs", VOLUME),
	VSS_PRED("VSSP", "Vol Dist Steady State Pred", VOLUME),
	AUC_TAU("AUCTAU", "AUC Over Dosing Interval", AREA),
	AUC_TAU_D("AUCTAUD", "AUC Over Dosing Interval Norm by Dose", AREA_PER_DOSE),
	AUC_TAU_EXTRAPOLATED("AUCTAUPE", "AUC Over Dosing Interval %Extrapolation", PERCENT),
	AUMC_TAU("AUMCTAU", "AUMC Over Dosing Interval", MOMENT_AREA),
	CMIN("CMIN", "Min Conc", CONCENTRATION),
	TMIN("TMIN", "Time of CMIN Observation", TIME),
	CTAU("CTROUGH", "Conc Trough", CONCENTRATION),
	CAVG("CAVG", "Average Conc", CONCENTRATION),
	FLUCTUATION("FLUCP", "Fluctuation%", PERCENT),
	FLUCTUATION_TAU("FLUCPTAU", "Fluctuation% Tau", PERCENT),
	SWING("SWING", "Swing", NUMBER),
	SWING_TAU("SWINGTAU", "Swing Tau", NUMBER),
	ACCUMULATION_INDEX("AILAMZ", "Accumulation Index using Lambda z", NUMBER);

	private static final int COUNT = values().length;

	private final String code;
	private final String title;
	private final Measure measure;

	NcaParameter(String code, String title, Measure measure) {
		this.code = code;
		this.title = title;
		this.measure = measure;
	}

	/** Number of all parameters. */
	public static int count() {
		return COUNT;
	}

	/** The PKPARMCD code for a profile after such a dose. */
	public String code(Dosing dosing) {
		return switch (this) {
		case MRT_LAST, MRT_INF_OBS, MRT_INF_PRED -> code.replace("%", switch (dosing.route()) {
		case EXTRAVASCULAR -> "EV";
		case BOLUS -> "IB";
		case INFUSION -> "IC";
		});
		case CL_OBS, VZ_OBS, CL_PRED, VZ_PRED -> {
			String stem = code.substring(0, 2) + (dosing.route().isIntravascular() ? "" : "F");
			yield stem + (dosing.isSteadyState() ? "TAU" : code.substring(3));
		}
		default -> code;
		};
	}

	public String title() {
		return title;
	}

	public Measure measure() {
		return measure;
	}

	/** Whether the dose's amount is needed. */
	public boolean needsAmount() {
		return switch (measure) {
		case CONCENTRATION_PER_DOSE, AREA_PER_DOSE, CLEARANCE, VOLUME -> true;
		default -> false;
		};
	}

	/** Whether it has a meaning after such a dose; what has none is left out of reports instead of being refused. */
	public boolean appliesTo(Dosing dosing) {
		return switch (this) {
		case C0, AUC_BACK_EXTRAPOLATED_OBS, AUC_BACK_EXTRAPOLATED_PRED -> dosing.route() == Route.BOLUS;
		case TLAG -> dosing.route() == Route.EXTRAVASCULAR;
		case VSS_OBS, VSS_PRED -> dosing.route().isIntravascular();
		case CL_PRED, VZ_PRED -> !dosing.isSteadyState();
		case AUC_TAU, AUC_TAU_D, AUC_TAU_EXTRAPOLATED, AUMC_TAU, CMIN, TMIN, CTAU, CAVG, FLUCTUATION, FLUCTUATION_TAU, SWING,
				SWING_TAU, ACCUMULATION_INDEX -> dosing.isSteadyState();
		default -> true;
		};
	}

	/** Whether it rests on the terminal regression. */
	public boolean restsOnLambdaZ() {
		return switch (this) {
		case CLAST_PREDICTED, LAMBDA_Z, HALF_LIFE, LAMBDA_Z_LOWER, LAMBDA_Z_UPPER, LAMBDA_Z_POINTS, LAMBDA_Z_SPAN, LAMBDA_Z_INTERCEPT,
				CORRELATION, R2, R2_ADJUSTED, ACCUMULATION_INDEX, VZ_OBS, VZ_PRED -> true;
		default -> restsOnExtrapolation();
		};
	}

	/** Whether it rests on an area extrapolated to infinity, after a single dose. */
	public boolean restsOnExtrapolation() {
		return switch (this) {
		case AUC_INF_OBS, AUC_INF_OBS_D, AUC_INF_PRED, AUC_INF_PRED_D, AUC_EXTRAPOLATED_OBS, AUC_EXTRAPOLATED_PRED,
				AUC_BACK_EXTRAPOLATED_OBS, AUC_BACK_EXTRAPOLATED_PRED, AUMC_INF_OBS, AUMC_INF_PRED, AUMC_EXTRAPOLATED_OBS,
				AUMC_EXTRAPOLATED_PRED, MRT_INF_OBS, MRT_INF_PRED, CL_OBS, CL_PRED, VZ_OBS, VZ_PRED, VSS_OBS, VSS_PRED -> true;
		default -> false;
		};
	}
}
