package org.starling.sbml.internal.sedml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.starling.kinetics.checks.ModelException;
import org.starling.model.base.Quantity;
import org.starling.model.pkmodel.Observer;
import org.starling.model.simulation.AxisScale;
import org.starling.model.simulation.ChartAxis;
import org.starling.model.simulation.ChartSeries;
import org.starling.model.simulation.ChartSpecification;
import org.starling.model.simulation.ScanAxis;
import org.starling.model.simulation.Simulation;
import org.starling.model.simulation.SolverChoice;
import org.starling.sbml.SbmlException;
import org.starling.sbml.SbmlMessage;
import org.starling.sbml.SbmlMessage.Severity;
import org.starling.sbml.internal.write.ExportIds;
import org.starling.sbml.internal.write.XmlTree;
import org.starling.sbml.sedml.SedmlExport;
import org.starling.units.Units;
import org.w3c.dom.Element;

/** Simulations on their way to a SED-ML document. Used once. */
public final class DocumentExport {

	private static final String NAMESPACE = "http://sed-ml.org/sed-ml/level1/version3";
	private static final String SBML = "http://www.sbml.org/sbml/level3/version2/core";

	/** Models are the same when all three are. */
	private record Key(Object model, Object variant, Object regimen) {
	}

	private final XmlTree xml = new XmlTree(NAMESPACE, "sedML");
	private final List<SbmlMessage> messages = new ArrayList<>();
	private final Map<Key, SimulatedModel> models = new LinkedHashMap<>();
	private final Map<String, Integer> taken = new HashMap<>();

	public SedmlExport write(List<Simulation> simulations) throws SbmlException {
		XmlTree.set(xml.root, "level", "1");
		XmlTree.set(xml.root, "version", "3");
		xml.prefix("sbml", SBML);
		for (String list : List.of("listOfModels", "listOfSimulations", "listOfTasks", "listOfDataGenerators", "listOfOutputs")) {
			xml.add(xml.root, list);
		}
		int written = 0;
		for (Simulation simulation : simulations) {
			try {
				simulation(simulation);
				written++;
			} catch (SbmlException | ModelException | IllegalArgumentException e) {
				message(Severity.WARNING, simulation, "it is left out: " + e.getMessage());
			}
		}
		if (written == 0) {
			throw new SbmlException(java.nio.file.Path.of("SED-ML"), List.of(new SbmlMessage(Severity.ERROR, "document", 0, messages.isEmpty()
					? "there is no simulation to write" : "no simulation can be written: " + messages.getFirst())), null);
		}
		Map<String, String> texts = new LinkedHashMap<>();
		models.values().forEach(m -> texts.put(m.fileName, m.text));
		return new SedmlExport(xml.text(), texts, messages);
	}

	private void message(Severity severity, Simulation simulation, String text) {
		messages.add(new SbmlMessage(severity, "simulation '" + simulation.getName() + "'", 0, text));
	}

	/** Ids of SED-ML have the form of those of SBML. */
	private String id(String wish) {
		String plain = ExportIds.ascii(wish.isBlank() ? "unnamed" : wish.strip());
		int n = taken.merge(plain, 1, Integer::sum);
		return n == 1 ? plain : id(plain + "_" + n);
	}

	private SimulatedModel model(Simulation s) throws SbmlException {
		if (s.getModel() == null || s.getModel().eIsProxy()) {
			throw new IllegalArgumentException("it has no model");
		}
		Key key = new Key(s.getModel(), s.getVariant(), s.getRegimen());
		SimulatedModel there = models.get(key);
		if (there != null) {
			return there;
		}
		String name = s.getModel().getName() + (s.getVariant() == null ? "" : " " + s.getVariant().getName())
				+ (s.getRegimen() == null ? "" : " " + s.getRegimen().getName());
		SimulatedModel model = SimulatedModel.of(id(name), s.getModel(), s.getVariant(), s.getRegimen());
		models.put(key, model);
		Element e = xml.add(xml.list(xml.root, "listOfModels"), "model");
		XmlTree.set(e, "id", model.id);
		XmlTree.set(e, "name", name);
		XmlTree.set(e, "language", "urn:sedml:language:sbml.level-3.version-2");
		XmlTree.set(e, "source", model.fileName);
		model.messages.forEach(m -> messages.add(new SbmlMessage(m.severity(), "model '" + name + "': " + m.element(), 0, m.text())));
		return model;
	}

	private void simulation(Simulation s) throws SbmlException {
		String unit = s.getModel() == null ? null : s.getModel().getTimeUnit();
		double start = time(s.getStart(), unit, 0, "start");
		double end = time(s.getEnd(), unit, Double.NaN, "end");
		List<Double> times = s.getOutputTimes();
		if (Double.isNaN(end) && times.isEmpty()) {
			throw new IllegalArgumentException("it has no end");
		}
		SimulatedModel model = model(s);
		boolean explicit = !times.isEmpty();
		double last = explicit ? Math.max(times.getLast(), Double.isNaN(end) ? times.getLast() : end) : end;
		Element course = xml.add(xml.list(xml.root, "listOfSimulations"), "uniformTimeCourse");
		String courseId = id(s.getName() + "_course");
		XmlTree.set(course, "id", courseId);
		XmlTree.set(course, "initialTime", Double.valueOf(start));
		XmlTree.set(course, "outputStartTime", Double.valueOf(explicit ? times.getFirst() : start));
		XmlTree.set(course, "outputEndTime", Double.valueOf(explicit ? times.getLast() : last));
		XmlTree.set(course, "numberOfPoints", String.valueOf(Math.max(1, (explicit ? times.size() : s.getPoints()) - 1)));
		if (explicit && !isEven(times)) {
			message(Severity.WARNING, s, "its output times are not even; SED-ML has as many even ones from the first to the last");
		}
		algorithm(course, s.getSolver());
		String task = id(s.getName());
		Element e = xml.add(xml.list(xml.root, "listOfTasks"), "task");
		XmlTree.set(e, "id", task);
		XmlTree.set(e, "name", s.getName());
		XmlTree.set(e, "modelReference", model.id);
		XmlTree.set(e, "simulationReference", courseId);
		leftOut(s);
		outputs(s, model, scanned(s, model, task));
	}

	private static double time(Quantity q, String unit, double otherwise, String field) {
		if (q == null || q.getValue() == null) {
			return otherwise;
		}
		if (q.getUnit() == null || q.getUnit().isBlank() || unit == null || unit.isBlank()) {
			return q.getValue();
		}
		try {
			return Units.convert(q.getValue(), q.getUnit(), unit);
		} catch (IllegalArgumentException e) {
			throw new IllegalArgumentException(field + ": " + e.getMessage(), e);
		}
	}

	private static boolean isEven(List<Double> times) {
		double step = (times.getLast() - times.getFirst()) / Math.max(1, times.size() - 1);
		for (int i = 0; i < times.size(); i++) {
			if (Math.abs(times.getFirst() + i * step - times.get(i)) > 1e-9 * Math.abs(step)) {
				return false;
			}
		}
		return true;
	}

	private void algorithm(Element course, SolverChoice choice) {
		Element algorithm = xml.add(course, "algorithm");
		XmlTree.set(algorithm, "kisaoID", KisaoTerms.term(choice == null ? "auto" : choice.getSolverId()));
		if (choice != null) {
			Element list = xml.add(algorithm, "listOfAlgorithmParameters");
			parameter(list, KisaoTerms.RELATIVE_TOLERANCE, XmlTree.number(choice.getRelativeTolerance()));
			parameter(list, KisaoTerms.ABSOLUTE_TOLERANCE, XmlTree.number(choice.getAbsoluteTolerance()));
			parameter(list, KisaoTerms.MOST_STEPS, String.valueOf(choice.getMaxSteps()));
		}
	}

	private void parameter(Element list, String term, String value) {
		Element e = xml.add(list, "algorithmParameter");
		XmlTree.set(e, "kisaoID", term);
		XmlTree.set(e, "value", value);
	}

	private void leftOut(Simulation s) {
		if (s.getStudy() != null) {
			message(Severity.WARNING, s, "the subjects of its study are left out; the model runs once, as it stands");
		}
		if (s.getFit() != null) {
			message(Severity.WARNING, s, "its fit is left out");
		}
	}

	/** Repeated tasks around a task, one for each axis; gives the outermost one's id. */
	private String scanned(Simulation s, SimulatedModel model, String task) {
		String inner = task;
		List<ScanAxis> axes = s.getScan() == null ? List.of() : s.getScan().getAxes();
		for (ScanAxis axis : axes.reversed()) {
			String path = axis.getTarget() == null ? null : model.path(axis.getTarget().getSymbol());
			if (path == null || axis.getValues().isEmpty()) {
				message(Severity.WARNING, s, "an axis of its scan has no parameter or no values and is left out");
				continue;
			}
			String id = id(task + "_scan");
			Element e = xml.add(xml.list(xml.root, "listOfTasks"), "repeatedTask");
			XmlTree.set(e, "id", id);
			XmlTree.set(e, "name", s.getName());
			XmlTree.set(e, "range", id + "_values");
			XmlTree.set(e, "resetModel", "true");
			Element range = xml.add(xml.add(e, "listOfRanges"), "vectorRange");
			XmlTree.set(range, "id", id + "_values");
			axis.getValues().forEach(v -> xml.add(range, "value").setTextContent(XmlTree.number(v)));
			Element change = xml.add(xml.add(e, "listOfChanges"), "setValue");
			XmlTree.set(change, "target", path);
			XmlTree.set(change, "range", id + "_values");
			XmlTree.set(change, "modelReference", model.id);
			symbol(change, id + "_values");
			Element sub = xml.add(xml.add(e, "listOfSubTasks"), "subTask");
			XmlTree.set(sub, "order", "1");
			XmlTree.set(sub, "task", inner);
			inner = id;
		}
		return inner;
	}

	private void symbol(Element parent, String name) {
		xml.add(xml.add(parent, XmlTree.MATHML, "math"), XmlTree.MATHML, "ci").setTextContent(name);
	}

	private void outputs(Simulation s, SimulatedModel model, String task) {
		List<String> symbols = new ArrayList<>(s.getOutputs());
		if (symbols.isEmpty()) {
			s.getModel().getObservers().stream().map(Observer::getSymbol).forEach(symbols::add);
		}
		for (ChartSpecification chart : s.getCharts()) {
			chart.getSeries().stream().map(ChartSeries::getObserver).filter(o -> o != null && !symbols.contains(o)).forEach(symbols::add);
		}
		Map<String, String> generators = new LinkedHashMap<>();
		String time = generator(task, "time", null, "urn:sedml:symbol:time");
		for (String symbol : symbols) {
			String path = model.path(symbol);
			if (path == null) {
				message(Severity.WARNING, s, "SBML has no element for its output '" + symbol + "', which is left out");
			} else {
				generators.put(symbol, generator(task, symbol, path, null));
			}
		}
		Element report = xml.add(xml.list(xml.root, "listOfOutputs"), "report");
		XmlTree.set(report, "id", id(task + "_report"));
		XmlTree.set(report, "name", s.getName());
		Element sets = xml.add(report, "listOfDataSets");
		dataSet(sets, "time", time);
		generators.forEach((symbol, generator) -> dataSet(sets, symbol, generator));
		s.getCharts().forEach(chart -> plot(chart, time, generators));
	}

	private String generator(String task, String symbol, String path, String named) {
		String id = id(task + "_" + symbol);
		Element e = xml.add(xml.list(xml.root, "listOfDataGenerators"), "dataGenerator");
		XmlTree.set(e, "id", id);
		XmlTree.set(e, "name", symbol);
		Element v = xml.add(xml.add(e, "listOfVariables"), "variable");
		XmlTree.set(v, "id", id + "_value");
		XmlTree.set(v, "taskReference", task);
		XmlTree.set(v, "target", path);
		XmlTree.set(v, "symbol", named);
		symbol(e, id + "_value");
		return id;
	}

	private void dataSet(Element sets, String label, String generator) {
		Element e = xml.add(sets, "dataSet");
		XmlTree.set(e, "id", id("data_" + generator));
		XmlTree.set(e, "label", label);
		XmlTree.set(e, "dataReference", generator);
	}

	private void plot(ChartSpecification chart, String time, Map<String, String> generators) {
		List<ChartSeries> series = chart.getSeries().stream().filter(s -> generators.containsKey(s.getObserver())).toList();
		if (series.isEmpty()) {
			return;
		}
		Element plot = xml.add(xml.list(xml.root, "listOfOutputs"), "plot2D");
		XmlTree.set(plot, "id", id("plot_" + chart.getName()));
		XmlTree.set(plot, "name", chart.getName());
		Element curves = xml.add(plot, "listOfCurves");
		for (ChartSeries s : series) {
			Element curve = xml.add(curves, "curve");
			XmlTree.set(curve, "id", id("curve_" + s.getObserver()));
			XmlTree.set(curve, "name", s.getName());
			XmlTree.set(curve, "logX", String.valueOf(isLog(chart.getXAxis())));
			XmlTree.set(curve, "logY", String.valueOf(isLog(chart.getYAxis())));
			XmlTree.set(curve, "xDataReference", time);
			XmlTree.set(curve, "yDataReference", generators.get(s.getObserver()));
		}
	}

	private static boolean isLog(ChartAxis axis) {
		return axis != null && axis.getScale() == AxisScale.LOG;
	}
}
