package org.starling.nca.internal;

import static org.starling.nca.NcaParameter.*;

import org.starling.nca.Dosing;
import org.starling.nca.NcaParameter;
import org.starling.nca.Refusal;
import org.starling.nca.Route;

/**
 * What follows from areas, terminal slope and dose. A value of NaN always has a reason beside it. Formulas: Phoenix WinNonlin 8.3
 * User's Guide, NCA parameter formulas, for single dose and steady state.
 */
final class DerivedParameters {

	private static final NcaParameter[] ALL = NcaParameter.values();
	private static final Refusal[] REFUSALS = Refusal.values();

	private final double[] values;
	private final byte[] refusals;

	DerivedParameters(double[] values, byte[] refusals) {
		this.values = values;
		this.refusals = refusals;
	}

	double get(NcaParameter parameter) {
		return values[parameter.ordinal()];
	}

	void set(NcaParameter parameter, double value) {
		if (Double.isNaN(value) || Double.isInfinite(value)) {
			refuse(parameter, Refusal.ZERO_DENOMINATOR);
			return;
		}
		values[parameter.ordinal()] = value;
		refusals[parameter.ordinal()] = (byte) Refusal.NONE.ordinal();
	}

	void refuse(NcaParameter parameter, Refusal reason) {
		values[parameter.ordinal()] = Double.NaN;
		refusals[parameter.ordinal()] = (byte) reason.ordinal();
	}

	void refuseTerminal(Refusal reason) {
		for (NcaParameter parameter : ALL) {
			if (parameter.restsOnLambdaZ()) {
				refuse(parameter, reason);
			}
		}
	}

	/** Areas to infinity from the observed and the predicted last concentration. */
	void extrapolate(double tlast, double lambdaZ) {
		extrapolate(get(CLAST), tlast, lambdaZ, AUC_INF_OBS, AUC_EXTRAPOLATED_OBS, AUMC_INF_OBS, AUMC_EXTRAPOLATED_OBS);
		extrapolate(get(CLAST_PREDICTED), tlast, lambdaZ, AUC_INF_PRED, AUC_EXTRAPOLATED_PRED, AUMC_INF_PRED, AUMC_EXTRAPOLATED_PRED);
	}

	private void extrapolate(double c, double tlast, double lambdaZ, NcaParameter area, NcaParameter percent, NcaParameter moment,
			NcaParameter momentPercent) {
		double tail = c / lambdaZ;
		double momentTail = c * tlast / lambdaZ + tail / lambdaZ;
		set(area, get(AUC_LAST) + tail);
		set(percent, 100 * tail / get(area));
		set(moment, get(AUMC_LAST) + momentTail);
		set(momentPercent, 100 * momentTail / get(moment));
	}

	void backExtrapolate(double area) {
		set(AUC_BACK_EXTRAPOLATED_OBS, 100 * area / get(AUC_INF_OBS));
		set(AUC_BACK_EXTRAPOLATED_PRED, 100 * area / get(AUC_INF_PRED));
	}

	/** Of one dosing interval; {@code area} NaN when its end is out of reach. */
	void interval(Dosing dose, double area, double moment, double trough) {
		if (Double.isNaN(area)) {
			for (NcaParameter parameter : new NcaParameter[] { AUC_TAU, AUC_TAU_D, AUC_TAU_EXTRAPOLATED, AUMC_TAU, CTAU, CAVG, FLUCTUATION,
					FLUCTUATION_TAU, SWING_TAU }) {
				refuse(parameter, Refusal.OUTSIDE);
			}
		} else {
			set(AUC_TAU, area);
			set(AUMC_TAU, moment);
			set(CTAU, trough);
			set(CAVG, area / dose.tau());
			set(FLUCTUATION, 100 * (get(CMAX) - get(CMIN)) / get(CAVG));
			set(FLUCTUATION_TAU, 100 * (get(CMAX) - trough) / get(CAVG));
			set(SWING_TAU, (get(CMAX) - trough) / trough);
		}
		set(SWING, (get(CMAX) - get(CMIN)) / get(CMIN));
	}

	void compute(Dosing dose, Refusal terminal, boolean anyPositive) {
		double ti = dose.infusionDuration();
		boolean steady = dose.isSteadyState();
		set(MRT_LAST, get(AUMC_LAST) / get(AUC_LAST) - ti / 2);
		if (terminal == Refusal.NONE) {
			residence(dose, MRT_INF_OBS, AUC_INF_OBS, AUMC_INF_OBS);
			residence(dose, MRT_INF_PRED, AUC_INF_PRED, AUMC_INF_PRED);
			if (steady) {
				set(ACCUMULATION_INDEX, 1 / -Math.expm1(-get(LAMBDA_Z) * dose.tau()));
			}
		}
		perDose(dose, CMAX_D, CMAX);
		perDose(dose, AUC_LAST_D, AUC_LAST);
		perDose(dose, AUC_ALL_D, AUC_ALL);
		perDose(dose, AUC_INF_OBS_D, AUC_INF_OBS);
		perDose(dose, AUC_INF_PRED_D, AUC_INF_PRED);
		if (steady) {
			perDose(dose, AUC_TAU_D, AUC_TAU);
		}
		clearance(dose, CL_OBS, VZ_OBS, steady ? AUC_TAU : AUC_INF_OBS);
		if (!steady) {
			clearance(dose, CL_PRED, VZ_PRED, AUC_INF_PRED);
		}
		if (dose.route().isIntravascular()) {
			product(VSS_OBS, MRT_INF_OBS, CL_OBS);
			product(VSS_PRED, MRT_INF_PRED, steady ? CL_OBS : CL_PRED);
		}
		for (NcaParameter parameter : ALL) {
			if (!parameter.appliesTo(dose)) {
				refuse(parameter, Refusal.NOT_APPLICABLE);
			} else if (!anyPositive && Double.isNaN(get(parameter))) {
				refuse(parameter, parameter.needsAmount() && !(dose.amount() > 0) ? Refusal.NO_DOSE : Refusal.NO_POSITIVE);
			}
		}
	}

	private void residence(Dosing dose, NcaParameter target, NcaParameter area, NcaParameter moment) {
		double half = dose.route() == Route.INFUSION ? dose.infusionDuration() / 2 : 0;
		if (!dose.isSteadyState()) {
			set(target, get(moment) / get(area) - half);
		} else if (Double.isNaN(get(AUC_TAU))) {
			refuse(target, Refusal.OUTSIDE);
		} else {
			set(target, (get(AUMC_TAU) + dose.tau() * (get(area) - get(AUC_TAU))) / get(AUC_TAU) - half);
		}
	}

	private void perDose(Dosing dose, NcaParameter target, NcaParameter of) {
		if (!(dose.amount() > 0)) {
			refuse(target, Refusal.NO_DOSE);
		} else if (Double.isNaN(get(of))) {
			refuse(target, reason(of));
		} else {
			set(target, get(of) / dose.amount());
		}
	}

	private void clearance(Dosing dose, NcaParameter clearance, NcaParameter volume, NcaParameter area) {
		Refusal reason = !(dose.amount() > 0) ? Refusal.NO_DOSE : reason(area);
		if (reason != Refusal.NONE) {
			refuse(clearance, reason);
			refuse(volume, reason);
			return;
		}
		set(clearance, dose.amount() / get(area));
		if (reason(LAMBDA_Z) == Refusal.NONE) {
			set(volume, dose.amount() / (get(LAMBDA_Z) * get(area)));
		} else {
			refuse(volume, reason(LAMBDA_Z));
		}
	}

	private void product(NcaParameter target, NcaParameter a, NcaParameter b) {
		Refusal reason = reason(a) != Refusal.NONE ? reason(a) : reason(b);
		if (reason != Refusal.NONE) {
			refuse(target, reason);
		} else {
			set(target, get(a) * get(b));
		}
	}

	private Refusal reason(NcaParameter parameter) {
		return REFUSALS[refusals[parameter.ordinal()]];
	}
}
