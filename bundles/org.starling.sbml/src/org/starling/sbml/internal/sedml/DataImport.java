package org.starling.sbml.internal.sedml;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import org.starling.kinetics.expression.Expression;
import org.starling.kinetics.expression.Expression.Symbol;
import org.starling.kinetics.expression.ExpressionPrinter;
import org.starling.kinetics.expression.Expressions;
import org.starling.model.pkmodel.Model;
import org.starling.model.pkmodel.Observer;
import org.starling.model.pkmodel.PkmodelPackage;
import org.starling.model.store.Documents;
import org.starling.sbml.internal.Xml;
import org.starling.sbml.internal.sedml.TaskImport.ReadTask;
import org.w3c.dom.Element;

/** Data generators of SED-ML as symbols of a model; one that computes becomes an observer of the model. */
final class DataImport {

	private static final String TIME = "urn:sedml:symbol:time";

	/**
	 * Where data come from.
	 *
	 * @param task   id of the task
	 * @param symbol of the task's model; null for the time
	 */
	record Data(String task, String symbol) {
	}

	private final SedmlContext context;
	private final Map<String, ReadTask> tasks;
	private final Map<String, Data> read = new HashMap<>();

	DataImport(SedmlContext context, Map<String, ReadTask> tasks) {
		this.context = context;
		this.tasks = tasks;
	}

	/** @throws LeftOutException when the generator is of no task that is run here */
	Data of(String generatorId, Element where) throws LeftOutException {
		Data there = read.get(generatorId);
		if (there != null) {
			return there;
		}
		Element generator = context.byId(generatorId);
		if (generator == null || !generator.getLocalName().equals("dataGenerator")) {
			throw new LeftOutException(where, "it refers to the data generator '" + generatorId + "', which the document does not have");
		}
		Data data = data(generator);
		read.put(generatorId, data);
		return data;
	}

	private Data data(Element generator) throws LeftOutException {
		Map<String, Expression> meanings = new HashMap<>();
		for (Element p : Xml.list(generator, "listOfParameters")) {
			meanings.put(Xml.attribute(p, "id"), Expression.number(SedmlContext.number(p, "value")));
		}
		Set<String> of = new HashSet<>();
		for (Element v : Xml.list(generator, "listOfVariables")) {
			String task = Xml.attribute(v, "taskReference");
			of.add(task);
			meanings.put(Xml.attribute(v, "id"), variable(v, task));
		}
		if (of.size() != 1) {
			throw new LeftOutException(generator, "it takes values of " + of.size() + " tasks; those of one can be shown here");
		}
		Expression formula = Expressions.substitute(SedmlMath.read(generator), meanings::get);
		String task = of.iterator().next();
		return switch (formula) {
		case Expression.Time _ -> new Data(task, null);
		case Symbol s -> new Data(task, s.name());
		default -> new Data(task, observer(tasks.get(task).model().imported().model(), generator, formula));
		};
	}

	private Expression variable(Element variable, String task) throws LeftOutException {
		ReadTask read = tasks.get(task);
		if (read == null) {
			throw new LeftOutException(variable, "it is of the task '" + task + "', which is not run here");
		}
		String symbol = Xml.attribute(variable, "symbol");
		if (symbol.equals(TIME) || symbol.equals("KISAO:0000832")) {
			return new Expression.Time();
		}
		if (!symbol.isEmpty()) {
			throw new LeftOutException(variable, "the symbol '" + symbol + "' is not known");
		}
		return Expression.symbol(read.model().symbol(variable, Xml.attribute(variable, "target")));
	}

	private static String observer(Model model, Element generator, Expression formula) {
		String text = ExpressionPrinter.print(formula);
		for (Observer o : model.getObservers()) {
			if (text.equals(o.getExpression())) {
				return o.getSymbol();
			}
		}
		Set<String> taken = new HashSet<>();
		model.eAllContents().forEachRemaining(o -> {
			if (o instanceof org.starling.model.pkmodel.Element e && e.getSymbol() != null) {
				taken.add(e.getSymbol());
			}
		});
		String symbol = Xml.attribute(generator, "id").replaceAll("[^A-Za-z0-9_]", "_").replaceFirst("^(?=[0-9])", "_");
		while (taken.contains(symbol)) {
			symbol += "_";
		}
		Observer observer = Documents.create(Observer.class, PkmodelPackage.Literals.OBSERVER);
		observer.setSymbol(symbol);
		observer.setName(Xml.attribute(generator, "name").isEmpty() ? null : Xml.attribute(generator, "name"));
		observer.setExpression(text);
		model.getObservers().add(observer);
		return symbol;
	}
}
