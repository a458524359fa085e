package org.starling.kinetics.internal.doses;

import java.util.Comparator;
import java.util.List;

import org.starling.kinetics.dosing.DoseInput;
import org.starling.kinetics.internal.sensitivity.Dual;
import org.starling.model.pkmodel.SteadyState;

/**
 * Expands dosing records into what happens and when. A reset, and a steady state that replaces the present state, end what
 * earlier records have begun and take back what they would still have given (NONMEM Users Guide part VI, PREDPP, chapters II
 * and V; part VIII, SS and EVID data items).
 */
final class DoseTimeline {

	/** Phases that lie closer together than this part of the interval are the same. */
	private static final double SAME_PHASE = 1e-12;

	private final ResolvedDose.Resolver resolver;
	private final double end;
	private final Inflows inflows = new Inflows();

	private DoseTimeline(ResolvedDose.Resolver resolver, double end) {
		this.resolver = resolver;
		this.end = end;
	}

	/** @param end later doses are left out */
	static Inflows of(List<DoseInput> doses, ResolvedDose.Resolver resolver, double end) {
		DoseTimeline timeline = new DoseTimeline(resolver, end);
		doses.stream().sorted(Comparator.comparingDouble(DoseInput::time)).forEach(timeline::add);
		return timeline.inflows;
	}

	private void add(DoseInput d) {
		boolean replaces = d.steadyState() == SteadyState.RESET;
		if (d.reset() || replaces) {
			inflows.cancelFrom(d.time());
		}
		if (d.reset()) {
			inflows.add(new Inflows.Reset(Dual.of(d.time())));
		}
		if (d.species() == null) {
			return;
		}
		ResolvedDose dose = resolver.resolve(d);
		if (d.steadyState() == SteadyState.NONE) {
			repeat(dose, dose.lagTime().plus(d.time()), d.additional());
		} else if (d.interval() == 0) {
			Dual zero = Dual.of(0);
			inflows.add(new Inflows.Steady(Dual.of(d.time()),
					new SteadyDose(d.species(), dose.amount(), dose.rate(), zero, 0, zero), replaces));
		} else {
			steady(dose, replaces);
		}
	}

	/** Doses that arrive after the record though they belong to the past are given as well. */
	private void steady(ResolvedDose dose, boolean replaces) {
		DoseInput d = dose.input();
		double intervals = dose.lagTime().value() / d.interval();
		boolean whole = Math.abs(intervals - Math.rint(intervals)) <= SAME_PHASE * Math.max(1, intervals);
		int past = (int) (whole ? Math.rint(intervals) : Math.floor(intervals));
		Dual rest = dose.lagTime().plus(-past * d.interval());
		Dual first = rest.plus(d.time());
		inflows.add(new Inflows.Steady(Dual.of(d.time()),
				new SteadyDose(d.species(), dose.amount(), dose.rate(), dose.duration(), d.interval(), rest), replaces));
		for (int j = 1; dose.isInfusion(); j++) {
			Dual until = first.plus(-j * d.interval()).plus(dose.duration());
			if (until.value() <= d.time() * (1 + Math.ulp(1.0))) {
				break;
			}
			inflows.add(new Inflows.Infusion(d.species(), Dual.of(d.time()), until, dose.rate()));
		}
		repeat(dose, first, past + d.additional());
	}

	private void repeat(ResolvedDose dose, Dual first, int additional) {
		DoseInput d = dose.input();
		for (int i = 0; i <= additional; i++) {
			Dual time = first.plus(i * d.interval());
			if (time.value() > end) {
				return;
			}
			if (dose.isInfusion()) {
				inflows.add(new Inflows.Infusion(d.species(), time, time.plus(dose.duration()), dose.rate()));
			} else {
				inflows.add(new Inflows.Bolus(d.species(), time, dose.amount()));
			}
		}
	}
}
