package org.starling.sbml.internal.sedml;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.starling.kinetics.expression.Expression;
import org.starling.model.base.BaseFactory;
import org.starling.model.base.Quantity;
import org.starling.model.pkmodel.Parameter;
import org.starling.model.simulation.ScanAxis;
import org.starling.model.simulation.Simulation;
import org.starling.model.simulation.SimulationFactory;
import org.starling.model.simulation.SimulationPackage;
import org.starling.model.simulation.SolverChoice;
import org.starling.model.store.Documents;
import org.starling.sbml.internal.Xml;
import org.starling.sbml.internal.sedml.ModelSource.ReadModel;
import org.w3c.dom.Element;

/** Tasks of SED-ML as simulations: a task of a uniform time course, or a repeated one over values of parameters. */
final class TaskImport {

	/** More output times than this are not a chart but an attack on memory. */
	private static final int MOST_POINTS = 10_000_000;
	/** More values than this of one axis likewise. */
	private static final int MOST_VALUES = 100_000;

	/**
	 * A task that can be run.
	 *
	 * @param simulation without outputs and charts so far
	 * @param model      what it simulates
	 */
	record ReadTask(Simulation simulation, ReadModel model) {
	}

	private final SedmlContext context;
	private final ModelSource models;

	TaskImport(SedmlContext context, ModelSource models) {
		this.context = context;
		this.models = models;
	}

	ReadTask read(Element task) throws LeftOutException, IOException {
		return switch (task.getLocalName()) {
		case "task" -> plain(task, task);
		case "repeatedTask" -> repeated(task);
		default -> throw new LeftOutException(task, "this kind of task can't be run here");
		};
	}

	/** @param named gives the simulation its name */
	private ReadTask plain(Element task, Element named) throws LeftOutException, IOException {
		Element course = context.byId(Xml.attribute(task, "simulationReference"));
		if (course == null) {
			throw new LeftOutException(task, "it refers to the simulation '" + Xml.attribute(task, "simulationReference")
					+ "', which the document does not have");
		}
		if (!course.getLocalName().equals("uniformTimeCourse")) {
			throw new LeftOutException(task, "it is a " + course.getLocalName() + "; uniform time courses alone can be run here");
		}
		ReadModel model = models.read(Xml.attribute(task, "modelReference"), task);
		Simulation simulation = Documents.create(Simulation.class, SimulationPackage.Literals.SIMULATION);
		simulation.setName(SedmlContext.name(named));
		simulation.setModel(model.imported().model());
		times(simulation, course);
		simulation.setSolver(solver(course));
		return new ReadTask(simulation, model);
	}

	private static void times(Simulation simulation, Element course) throws LeftOutException {
		double initial = SedmlContext.number(course, "initialTime");
		double start = SedmlContext.number(course, "outputStartTime");
		double end = SedmlContext.number(course, "outputEndTime");
		double steps = SedmlContext.number(course, course.hasAttribute("numberOfSteps") ? "numberOfSteps" : "numberOfPoints");
		if (!(initial <= start && start <= end && steps >= 0 && Double.isFinite(end) && Double.isFinite(initial))) {
			throw new LeftOutException(course, "its times are missing or not in order: initialTime, outputStartTime, outputEndTime and the number of steps");
		}
		if (steps > MOST_POINTS) {
			throw new LeftOutException(course, "it wants more than " + MOST_POINTS + " steps");
		}
		simulation.setStart(quantity(initial));
		simulation.setEnd(quantity(end));
		int n = (int) steps;
		if (start == initial && n > 0) {
			simulation.setPoints(n + 1);
			return;
		}
		for (int i = 0; i <= n; i++) {
			simulation.getOutputTimes().add(n == 0 ? end : start + i * (end - start) / n);
		}
	}

	/** In the model's time unit. */
	private static Quantity quantity(double value) {
		Quantity q = BaseFactory.eINSTANCE.createQuantity();
		q.setValue(value);
		return q;
	}

	private SolverChoice solver(Element course) throws LeftOutException {
		SolverChoice choice = SimulationFactory.eINSTANCE.createSolverChoice();
		Element algorithm = Xml.child(course, "algorithm");
		if (algorithm == null) {
			return choice;
		}
		String term = Xml.attribute(algorithm, "kisaoID");
		switch (KisaoTerms.kind(term)) {
		case RANDOM -> throw new LeftOutException(course, "its algorithm " + term + " is one of random reactions, which can't be run here");
		case FLUXES -> throw new LeftOutException(course, "its algorithm " + term + " is one of optimal fluxes; see the command flux");
		case UNKNOWN -> context.warning(course, "its algorithm '" + term + "' is not known; differential equations are solved");
		case EQUATIONS -> {
			if (KisaoTerms.solver(term).equals(choice.getSolverId()) && !KisaoTerms.plain(term).equals(KisaoTerms.term(choice.getSolverId()))) {
				context.information(course, "the solver is chosen here; " + term + " is not among those here");
			}
		}
		}
		choice.setSolverId(KisaoTerms.solver(term));
		for (Element parameter : Xml.list(algorithm, "listOfAlgorithmParameters")) {
			parameter(choice, parameter);
		}
		return choice;
	}

	private void parameter(SolverChoice choice, Element parameter) {
		double value = SedmlContext.number(parameter, "value");
		String term = KisaoTerms.plain(Xml.attribute(parameter, "kisaoID"));
		if (value > 0 && term.equals(KisaoTerms.RELATIVE_TOLERANCE)) {
			choice.setRelativeTolerance(value);
		} else if (value > 0 && term.equals(KisaoTerms.ABSOLUTE_TOLERANCE)) {
			choice.setAbsoluteTolerance(value);
		} else if (value >= 1 && term.equals(KisaoTerms.MOST_STEPS)) {
			choice.setMaxSteps((int) Math.min(value, Integer.MAX_VALUE));
		} else {
			context.information(parameter, "the setting " + term + " of the algorithm has no meaning here");
		}
	}

	/** One axis for each level of repetition; the innermost task is a plain one. */
	private ReadTask repeated(Element task) throws LeftOutException, IOException {
		List<Element> levels = new ArrayList<>();
		Element inner = task;
		while (inner.getLocalName().equals("repeatedTask")) {
			if (levels.contains(inner)) {
				throw new LeftOutException(inner, "it repeats itself");
			}
			levels.add(inner);
			List<Element> parts = Xml.list(inner, "listOfSubTasks");
			Element part = parts.size() == 1 ? context.byId(Xml.attribute(parts.getFirst(), "task")) : null;
			if (part == null) {
				throw new LeftOutException(inner, "it repeats " + parts.size() + " tasks; one that is in the document can be run here");
			}
			if (!Xml.attribute(inner, "resetModel").equals("true")) {
				throw new LeftOutException(inner, "each repetition goes on from the last one's end; runs that start anew (resetModel) alone can be run here");
			}
			inner = part;
		}
		ReadTask read = plain(inner, task);
		read.simulation().setScan(SimulationFactory.eINSTANCE.createScan());
		for (Element level : levels) {
			read.simulation().getScan().getAxes().add(axis(level, read.model()));
		}
		return read;
	}

	private ScanAxis axis(Element task, ReadModel model) throws LeftOutException {
		List<Element> changes = Xml.list(task, "listOfChanges");
		if (changes.size() != 1) {
			throw new LeftOutException(task, "it sets " + changes.size() + " values in each repetition; one can be run here");
		}
		Element change = changes.getFirst();
		String symbol = model.symbol(change, Xml.attribute(change, "target"));
		Parameter parameter = model.imported().model().getParameters().stream().filter(p -> symbol.equals(p.getSymbol())).findFirst()
				.orElseThrow(() -> new LeftOutException(change, "'" + symbol + "' is no parameter; scans go over parameters here"));
		Expression formula = SedmlMath.read(change);
		String id = Xml.attribute(change, "range").isEmpty() ? Xml.attribute(task, "range") : Xml.attribute(change, "range");
		ScanAxis axis = SimulationFactory.eINSTANCE.createScanAxis();
		axis.setTarget(parameter);
		for (double value : range(task, id)) {
			axis.getValues().add(SedmlMath.value(formula, Map.of(id, value), change));
		}
		return axis;
	}

	private static List<Double> range(Element task, String id) throws LeftOutException {
		Element range = Xml.list(task, "listOfRanges").stream().filter(r -> Xml.attribute(r, "id").equals(id)).findFirst()
				.orElseThrow(() -> new LeftOutException(task, "it has no range '" + id + "'"));
		List<Double> values = new ArrayList<>();
		switch (range.getLocalName()) {
		case "vectorRange" -> {
			for (Element v : Xml.children(range)) {
				values.add(number(v.getTextContent().strip(), range));
			}
		}
		case "uniformRange" -> uniform(range, values);
		default -> throw new LeftOutException(range, "a " + range.getLocalName() + " can't be run here");
		}
		if (values.isEmpty() || values.size() > MOST_VALUES) {
			throw new LeftOutException(range, "it has " + values.size() + " values");
		}
		return values;
	}

	private static void uniform(Element range, List<Double> values) throws LeftOutException {
		double start = SedmlContext.number(range, "start");
		double end = SedmlContext.number(range, "end");
		double steps = SedmlContext.number(range, range.hasAttribute("numberOfSteps") ? "numberOfSteps" : "numberOfPoints");
		boolean log = Xml.attribute(range, "type").toLowerCase(Locale.ROOT).equals("log");
		if (!(Double.isFinite(end - start) && steps >= 1 && steps <= MOST_VALUES) || log && !(start > 0 && end > 0)) {
			throw new LeftOutException(range, "its start, end, number of steps or type make no range");
		}
		for (int i = 0; i <= (int) steps; i++) {
			double part = i / (double) (int) steps;
			values.add(log ? start * Math.pow(end / start, part) : start + part * (end - start));
		}
	}

	private static double number(String text, Element range) throws LeftOutException {
		try {
			return Double.parseDouble(text);
		} catch (NumberFormatException _) {
			throw new LeftOutException(range, "'" + text + "' is no number");
		}
	}
}
