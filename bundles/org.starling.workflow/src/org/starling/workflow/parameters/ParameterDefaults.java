package org.starling.workflow.parameters;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.starling.model.base.Quantity;
import org.starling.model.pkmodel.Compartment;
import org.starling.model.pkmodel.Element;
import org.starling.model.pkmodel.InitialAssignment;
import org.starling.model.pkmodel.Model;
import org.starling.model.pkmodel.Parameter;
import org.starling.model.pkmodel.Rule;
import org.starling.model.pkmodel.RuleKind;
import org.starling.model.pkmodel.Species;
import org.starling.pbpk.PbpkException;
import org.starling.pbpk.structure.PbpkModelBuilder;
import org.starling.pbpk.structure.PbpkSettingsText;
import org.starling.units.Units;

/**
 * Where the parameters of a whole-body model began: what library, molecules and builder give today for the settings that the model
 * keeps. A model of another kind has no defaults. For a variant's or a fit's values, the default is the value of the model:
 * {@link #differ(Quantity, Quantity)} with {@link #quantity(Element)}. Immutable.
 */
public final class ParameterDefaults {

	/** Relative; what a table shows has ten digits. */
	private static final double SAME = 1e-9;

	private final Map<String, Parameter> built = new HashMap<>();

	private ParameterDefaults(Model model) {
		model.getParameters().forEach(p -> built.put(p.getSymbol(), p));
	}

	/**
	 * Builds the model anew from its settings; takes some hundredths of a second. On the thread that owns the model.
	 *
	 * @return empty for a model that keeps no settings
	 * @throws PbpkException when the settings don't fit any more, as when the molecule is gone
	 */
	public static Optional<ParameterDefaults> of(Model model) {
		return PbpkSettingsText.of(model).map(settings -> new ParameterDefaults(PbpkModelBuilder.build(settings)));
	}

	/** The default of a parameter, a copy to keep; null when the settings know no such symbol. */
	public Quantity of(Parameter parameter) {
		Parameter origin = built.get(parameter.getSymbol());
		return origin == null ? null : EcoreUtil.copy(origin.getQuantity());
	}

	/** The formula that sets a parameter by default; null when it is a number, or not known. */
	public String formula(Parameter parameter) {
		Parameter origin = built.get(parameter.getSymbol());
		return origin == null ? null : formulaOf(origin);
	}

	/** Whether a parameter isn't as it was built: another value or formula, or a symbol that the settings don't know. */
	public boolean isChanged(Parameter parameter) {
		Parameter origin = built.get(parameter.getSymbol());
		if (origin == null || !Objects.equals(formulaOf(parameter), formulaOf(origin))) {
			return true;
		}
		return formulaOf(parameter) == null && differ(parameter.getQuantity(), origin.getQuantity());
	}

	/** Whether two quantities mean different numbers; units of one dimension are converted. */
	public static boolean differ(Quantity a, Quantity b) {
		if (a == null || b == null || a.getValue() == null || b.getValue() == null) {
			return (a == null || a.getValue() == null) != (b == null || b.getValue() == null);
		}
		String from = Objects.requireNonNullElse(a.getUnit(), "");
		String to = Objects.requireNonNullElse(b.getUnit(), "");
		if (!from.equals(to) && !(Units.isValid(from) && Units.isValid(to) && Units.compatible(from, to))) {
			return true;
		}
		double value = from.equals(to) ? a.getValue() : Units.convert(a.getValue(), from, to);
		return Math.abs(value - b.getValue()) > SAME * Math.max(Math.abs(value), Math.abs(b.getValue()));
	}

	/** The quantity that a variant replaces in an element; null when it has none. */
	public static Quantity quantity(Element element) {
		return switch (element) {
		case Parameter p -> p.getQuantity();
		case Compartment c -> c.getSize();
		case Species s -> s.getInitialAmount() == null ? s.getInitialConcentration() : s.getInitialAmount();
		case null, default -> null;
		};
	}

	/** What sets an element by a formula, a rule before an initial assignment; null when nothing does. */
	public static String formulaOf(Element element) {
		if (!(element.eContainer() instanceof Model model)) {
			return null;
		}
		for (Rule rule : model.getRules()) {
			if (rule.getTarget() == element && rule.getKind() == RuleKind.ASSIGNMENT) {
				return rule.getExpression();
			}
		}
		for (InitialAssignment start : model.getInitialAssignments()) {
			if (start.getTarget() == element) {
				return start.getExpression();
			}
		}
		return null;
	}
}
