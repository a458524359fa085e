package org.starling.kinetics.dosing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.starling.kinetics.ValueChange;
import org.starling.kinetics.flat.FlatSystem;
import org.starling.model.pkmodel.SteadyState;
import org.starling.tables.events.EventRecord;
import org.starling.tables.events.EventTable;

/**
 * Turns an event table into inputs of a system, in whose units its times, amounts and rates are. A compartment is named, or
 * numbered in the order of the species that can be dosed; without one the first is meant. A covariate that is an input of the
 * model has in an interval the value of the record that ends it, as in NONMEM; before the first record that of the first.
 */
public final class EventTableDosing {

	/**
	 * What a table says of one subject.
	 *
	 * @param times     times of its observations, ascending, each once
	 * @param lastTime  time of its last record
	 * @param overrides covariates at the start, by symbol
	 * @param changes   covariates that change later
	 */
	public record Subject(String id, List<DoseInput> doses, double[] times, double firstTime, double lastTime,
			Map<String, Double> overrides, List<ValueChange> changes) {
	}

	private final FlatSystem system;

	private EventTableDosing(FlatSystem system) {
		this.system = system;
	}

	/**
	 * The subjects in the order of their first record.
	 *
	 * @throws IllegalArgumentException when the table has problems, or names a compartment that the system does not have; the
	 *                                  message names line and column
	 */
	public static List<Subject> of(EventTable table, FlatSystem system) {
		if (!table.problems().isEmpty()) {
			throw new IllegalArgumentException(table.problems().size() + " cells of the event table can't be used; "
					+ table.problems().getFirst());
		}
		EventTableDosing dosing = new EventTableDosing(system);
		List<Subject> subjects = new ArrayList<>();
		table.bySubject().forEach((id, records) -> subjects.add(dosing.subject(id, records)));
		return subjects;
	}

	private Subject subject(String id, List<EventRecord> records) {
		List<DoseInput> doses = new ArrayList<>();
		Map<String, Double> now = new LinkedHashMap<>();
		Map<String, Double> start = new LinkedHashMap<>();
		List<ValueChange> changes = new ArrayList<>();
		double before = records.getFirst().time();
		for (EventRecord r : records) {
			for (Map.Entry<String, Double> c : r.covariates().entrySet()) {
				if (!system.inputs().containsKey(c.getKey())) {
					continue;
				}
				Double old = now.put(c.getKey(), c.getValue());
				if (old == null) {
					start.put(c.getKey(), c.getValue());
				} else if (!old.equals(c.getValue())) {
					changes.add(new ValueChange(before, c.getKey(), c.getValue()));
				}
			}
			if (r.kind() == EventRecord.Kind.RESET) {
				doses.add(DoseInput.reset(r.time()));
			} else if (r.kind().isDose()) {
				doses.add(dose(r));
			}
			before = r.time();
		}
		double[] times = records.stream().filter(r -> r.kind() == EventRecord.Kind.OBSERVATION)
				.mapToDouble(EventRecord::time).distinct().toArray();
		return new Subject(id, doses, times, records.getFirst().time(), before, start, changes);
	}

	private DoseInput dose(EventRecord r) {
		DoseInput dose = DoseInput.bolus(species(r), r.time(), r.amount());
		if (r.rate() > 0) {
			dose = dose.withInflow(DoseInput.Inflow.RATE, r.rate());
		} else if (r.rate() < 0) {
			dose = dose.withInflow(r.rate() == -1 ? DoseInput.Inflow.MODELLED_RATE : DoseInput.Inflow.MODELLED_DURATION, 0);
		}
		dose = dose.repeated(r.interval(), r.additional()).atSteadyState(steadyState(r), r.interval());
		return r.kind() == EventRecord.Kind.RESET_AND_DOSE ? dose.afterReset() : dose;
	}

	private static SteadyState steadyState(EventRecord r) {
		return switch (r.steadyState()) {
		case 0 -> SteadyState.NONE;
		case 1 -> SteadyState.RESET;
		default -> SteadyState.SUPERPOSE;
		};
	}

	private String species(EventRecord r) {
		List<String> known = system.dosableSpecies();
		String text = r.compartment();
		if (known.contains(text)) {
			return text;
		}
		if (text.isEmpty() && !known.isEmpty()) {
			return known.getFirst();
		}
		if (text.matches("\\d{1,6}")) {
			int number = Integer.parseInt(text);
			if (number >= 1 && number <= known.size()) {
				return known.get(number - 1);
			}
		}
		throw new IllegalArgumentException("line " + r.line() + ", column \"CMT\" \"" + text
				+ "\": there is no such compartment; use a name of " + known + " or its place from 1 to " + known.size());
	}
}
