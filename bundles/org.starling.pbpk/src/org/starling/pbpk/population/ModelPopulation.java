package org.starling.pbpk.population;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

import org.starling.kinetics.ModelSimulator;
import org.starling.kinetics.SimulationSetup;
import org.starling.kinetics.ensemble.EnsembleVariant;
import org.starling.kinetics.ensemble.RefusedVariantException;
import org.starling.model.pkmodel.Compartment;
import org.starling.model.pkmodel.Model;
import org.starling.units.Units;

/**
 * What the subjects of a population are in one model: the values of its symbols. A model whose compartments {@code V_…} are organs
 * takes volumes, flows, filtration and haematocrit of each body, and its clearances {@code CLint_…}, {@code Vmax_…}, {@code CLbile_…},
 * {@code CLup_…}, {@code CLeff_…} and {@code CLsec_…} grow with the organ and vary as the enzyme in their name does; any other model
 * takes {@code BW}, {@code GFR} and {@code hct} when it has them. Values that a file states and those that are to vary come last.
 * Immutable and thread-safe.
 */
public final class ModelPopulation {

	private static final int LOOKED_AT = 40;

	private final SubjectSource subjects;
	private final ModelSimulator simulator;
	private final SimulationSetup setup;
	private final VariedParameters varied;
	private final boolean wholeBody;
	private final double modelAge;
	private final boolean ignoresUnknown;
	private final boolean dosesByWeight;
	private final List<OrganClearance> clearances;
	private final Map<String, Double> modelValues = new ConcurrentHashMap<>();

	private ModelPopulation(SubjectSource subjects, boolean wholeBody, double modelAge, ModelSimulator simulator, SimulationSetup setup, VariedParameters varied,
			boolean ignoresUnknown, boolean dosesByWeight) {
		this.subjects = subjects;
		this.simulator = simulator;
		this.setup = setup;
		this.varied = varied;
		this.ignoresUnknown = ignoresUnknown;
		this.dosesByWeight = dosesByWeight;
		this.wholeBody = wholeBody;
		this.modelAge = modelAge;
		this.clearances = wholeBody ? OrganClearance.of(inputs()) : List.of();
	}

	/**
	 * @param setup          common to all subjects
	 * @param ignoresUnknown whether values that the model does not have are left out instead of refused
	 * @throws IllegalArgumentException when something that is to vary is not in the model
	 */
	public static ModelPopulation of(SubjectSource subjects, Model model, ModelSimulator simulator, SimulationSetup setup,
			VariedParameters varied, boolean ignoresUnknown) {
		boolean wholeBody = model.getCompartments().stream().map(Compartment::getSymbol).anyMatch(BodySymbols.LIVER_VOLUME::equals);
		ModelPopulation population = new ModelPopulation(subjects, wholeBody, ModelBody.age(model), simulator, setup, varied,
				ignoresUnknown, false);
		for (String symbol : varied.symbols()) {
			population.requireInput(symbol, "which is to vary");
		}
		return population;
	}

	/**
	 * The same with doses in proportion to body weight: those of the setup are for the {@code BW} of the model.
	 *
	 * @throws IllegalArgumentException when the model has no {@code BW}
	 */
	public ModelPopulation withDosesByWeight() {
		requireInput(BodySymbols.BODY_WEIGHT, "to whose ratio doses are scaled");
		return new ModelPopulation(subjects, wholeBody, modelAge, simulator, setup, varied, ignoresUnknown, true);
	}

	private void requireInput(String symbol, String what) {
		if (!inputs().contains(symbol)) {
			throw new IllegalArgumentException("the model has no value '" + symbol + "', " + what + (ignoresUnknown ? ""
					: "; correct the name, or say that what the model does not have is to be ignored"));
		}
	}

	private Set<String> inputs() {
		return simulator.system().inputs().keySet();
	}

	public int size() {
		return subjects.size();
	}

	public SubjectSource subjects() {
		return subjects;
	}

	/** Whether the model takes all of a body. */
	public boolean isWholeBody() {
		return wholeBody;
	}

	/** Whether the model takes anything of a body. */
	public boolean takesBodies() {
		return wholeBody || takes(BodySymbols.BODY_WEIGHT) || takes(BodySymbols.FILTRATION) || takes(BodySymbols.HAEMATOCRIT);
	}

	/** The clearances that grow with organs and vary with enzymes. */
	public List<OrganClearance> clearances() {
		return clearances;
	}

	/** Values of bodies that this model does not take, as of the first of some subjects; in the order of {@link BodySymbols}. */
	public List<String> notInModel() {
		Set<String> missing = new LinkedHashSet<>();
		for (int i = 0; i < Math.min(LOOKED_AT, size()); i++) {
			try {
				subjects.subject(i).body().map(BodySymbols::of).ifPresent(values -> values.keySet().stream().filter(s -> !takes(s))
						.forEach(missing::add));
			} catch (RefusedVariantException e) {
				continue; // told when its turn to run comes
			}
		}
		return List.copyOf(missing);
	}

	private boolean takes(String symbol) {
		boolean size = symbol.equals(BodySymbols.BODY_WEIGHT) || symbol.equals(BodySymbols.FILTRATION)
				|| symbol.equals(BodySymbols.HAEMATOCRIT);
		return (wholeBody || size) && inputs().contains(symbol);
	}

	/**
	 * The values of one subject in the model.
	 *
	 * @throws RefusedVariantException when the subject can't be stated in this model
	 */
	public EnsembleVariant variant(int index) {
		VirtualSubject subject = subjects.subject(index);
		Map<String, Double> values = new HashMap<>();
		Map<String, Double> body = new LinkedHashMap<>(subject.body().map(BodySymbols::of).orElse(Map.of()));
		Map<String, VirtualSubject.GivenValue> others = new LinkedHashMap<>();
		subject.given().forEach((symbol, value) -> {
			if (body.containsKey(symbol) || BodySymbols.isOne(symbol)) {
				body.put(symbol, value.value());
			} else {
				others.put(symbol, value);
			}
		});
		body.forEach((symbol, value) -> {
			if (takes(symbol)) {
				values.put(symbol, converted(subject, symbol, value, BodySymbols.unit(symbol), unit(symbol)));
			}
		});
		for (OrganClearance c : clearances) {
			double factor = c.factor(subject, body, modelAge, this::modelValue);
			if (factor != 1) {
				values.put(c.symbol(), modelValue(c.symbol()) * factor);
			}
		}
		others.forEach((symbol, value) -> {
			if (inputs().contains(symbol)) {
				values.put(symbol, converted(subject, symbol, value.value(), value.unit() == null ? unit(symbol) : value.unit(), unit(symbol)));
			} else if (!ignoresUnknown) {
				throw new RefusedVariantException(subject.label(), "the model has no value '" + symbol
						+ "'; correct the name of the column, or say that what the model does not have is to be ignored");
			}
		});
		values.putAll(varied.draw(index, subject.label(), s -> values.containsKey(s) ? values.get(s) : modelValue(s)));
		Double weight = values.get(BodySymbols.BODY_WEIGHT);
		if (!dosesByWeight || weight == null) {
			return EnsembleVariant.of(subject.label(), values);
		}
		double factor = weight / modelValue(BodySymbols.BODY_WEIGHT);
		return new EnsembleVariant(subject.label(), values, setup.doses().stream().map(d -> d.times(factor)).toList());
	}

	/**
	 * A subject as it is in this model, with what varies for itself among the given values: what a file must state so that it is the
	 * same subject when it is read back.
	 */
	public VirtualSubject stated(int index) {
		VirtualSubject s = subjects.subject(index);
		Map<String, VirtualSubject.GivenValue> given = new HashMap<>(s.given());
		Map<String, Double> values = varied.symbols().isEmpty() ? Map.of() : variant(index).values();
		varied.symbols().forEach(v -> given.put(v, new VirtualSubject.GivenValue(values.get(v), unit(v))));
		return new VirtualSubject(s.index(), s.label(), s.person(), s.body(), s.factors(), given, s.attempts());
	}

	/** Symbols with values of their own, as of the first {@value #LOOKED_AT} subjects; sorted. */
	public List<String> symbols() {
		Set<String> symbols = new TreeSet<>();
		for (int i = 0; i < Math.min(LOOKED_AT, size()); i++) {
			try {
				symbols.addAll(variant(i).values().keySet());
			} catch (RefusedVariantException e) {
				continue; // told when its turn to run comes
			}
		}
		return List.copyOf(symbols);
	}

	private String unit(String symbol) {
		return simulator.system().unit(symbol).orElse(null);
	}

	private double modelValue(String symbol) {
		return modelValues.computeIfAbsent(symbol, s -> simulator.valueAtStart(s, setup));
	}

	private static double converted(VirtualSubject subject, String symbol, double value, String from, String to) {
		if (from == null || to == null || from.equals(to)) {
			return value;
		}
		try {
			return Units.convert(value, from, to);
		} catch (IllegalArgumentException e) {
			throw new RefusedVariantException(subject.label(), "'" + symbol + "' is in " + from + " and the model has it in " + to + ": "
					+ e.getMessage());
		}
	}
}
