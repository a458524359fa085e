package org.starling.ui.emf;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.common.command.CompoundCommand;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.edit.command.SetCommand;
import org.eclipse.emf.edit.domain.EditingDomain;
import org.eclipse.osgi.util.NLS;
import org.starling.kinetics.expression.ExpressionParser;
import org.starling.model.pkmodel.Element;
import org.starling.model.pkmodel.FunctionDefinition;
import org.starling.model.pkmodel.KineticLaw;
import org.starling.model.pkmodel.Model;
import org.starling.model.pkmodel.Parameter;
import org.starling.model.pkmodel.PkmodelPackage;

/** The symbol of an element. A change renames it in all formulas of the model too, as one command. */
public final class SymbolValue implements ValueAccess {

	private static final List<EAttribute> FORMULAS = List.of(PkmodelPackage.Literals.KINETIC_LAW__EXPRESSION,
			PkmodelPackage.Literals.RULE__EXPRESSION, PkmodelPackage.Literals.INITIAL_ASSIGNMENT__EXPRESSION,
			PkmodelPackage.Literals.CONSTRAINT__EXPRESSION, PkmodelPackage.Literals.EVENT__TRIGGER,
			PkmodelPackage.Literals.EVENT__DELAY, PkmodelPackage.Literals.EVENT__PRIORITY,
			PkmodelPackage.Literals.EVENT_ASSIGNMENT__EXPRESSION, PkmodelPackage.Literals.OBSERVER__EXPRESSION,
			PkmodelPackage.Literals.FUNCTION_DEFINITION__EXPRESSION, PkmodelPackage.Literals.MODEL__CONVERSION_FACTOR,
			PkmodelPackage.Literals.SPECIES__CONVERSION_FACTOR, PkmodelPackage.Literals.SPECIES__DOSE_LAG_TIME,
			PkmodelPackage.Literals.SPECIES__DOSE_BIOAVAILABILITY, PkmodelPackage.Literals.SPECIES__DOSE_RATE,
			PkmodelPackage.Literals.SPECIES__DOSE_DURATION);

	private final String label;
	private final ValueFormat format = new SymbolFormat();

	public SymbolValue(String label) {
		this.label = label;
	}

	@Override
	public String label() {
		return label;
	}

	@Override
	public ValueFormat format() {
		return format;
	}

	@Override
	public String text(EObject owner) {
		return Objects.toString(((Element) owner).getSymbol(), ""); //$NON-NLS-1$
	}

	@Override
	public Command change(EditingDomain domain, EObject owner, String text) throws InvalidValueException {
		String symbol = (String) format.parse(owner, text);
		String before = text(owner);
		if (symbol.equals(before)) {
			return null;
		}
		CompoundCommand rename = new CompoundCommand();
		rename.append(SetCommand.create(domain, owner, PkmodelPackage.Literals.ELEMENT__SYMBOL, symbol));
		if (!before.isEmpty()) {
			replaceAll(domain, scope(owner), before, symbol, rename);
		}
		return rename;
	}

	/** A local parameter is known in its law alone, anything else in the whole model. */
	private static EObject scope(EObject owner) {
		return owner.eContainer() instanceof KineticLaw law ? law : EcoreUtil.getRootContainer(owner);
	}

	private static void replaceAll(EditingDomain domain, EObject scope, String before, String symbol,
			CompoundCommand rename) {
		Pattern word = Pattern.compile("(?<![\\w.])" + Pattern.quote(before) + "(?!\\w)"); //$NON-NLS-1$ //$NON-NLS-2$
		List<EObject> objects = new ArrayList<>(List.of(scope));
		for (Iterator<EObject> all = scope.eAllContents(); all.hasNext();) {
			objects.add(all.next());
		}
		for (EObject object : objects) {
			if (object != scope && isShadowed(object, before)) {
				continue;
			}
			for (EAttribute attribute : FORMULAS) {
				if (attribute.getEContainingClass().isSuperTypeOf(object.eClass())
						&& object.eGet(attribute) instanceof String formula) {
					String changed = word.matcher(formula).replaceAll(Matcher.quoteReplacement(symbol));
					if (!changed.equals(formula)) {
						rename.append(SetCommand.create(domain, object, attribute, changed));
					}
				}
			}
		}
	}

	private static boolean isShadowed(EObject object, String symbol) {
		return switch (object) {
		case KineticLaw law -> law.getParameters().stream().anyMatch(p -> symbol.equals(p.getSymbol()));
		case FunctionDefinition function -> function.getArguments().contains(symbol);
		default -> false;
		};
	}

	@Override
	public boolean concerns(EObject owner, EObject object, EStructuralFeature feature) {
		return owner == object && feature == PkmodelPackage.Literals.ELEMENT__SYMBOL;
	}

	private static final class SymbolFormat implements ValueFormat {
		@Override
		public Kind kind() {
			return Kind.TEXT;
		}

		@Override
		public String format(Object value) {
			return Objects.toString(value, ""); //$NON-NLS-1$
		}

		@Override
		public Object parse(EObject owner, String text) throws InvalidValueException {
			String symbol = text.strip();
			if (!ExpressionParser.isIdentifier(symbol)) {
				throw new InvalidValueException(NLS.bind(Messages.Symbol_malformed, symbol));
			}
			if (ExpressionParser.isReserved(symbol)) {
				throw new InvalidValueException(NLS.bind(Messages.Symbol_reserved, symbol));
			}
			Element taken = holder(owner, symbol);
			if (taken != null && taken != owner) {
				throw new InvalidValueException(NLS.bind(Messages.Symbol_taken, symbol, ObjectLabels.type(taken)));
			}
			return symbol;
		}

		private static Element holder(EObject owner, String symbol) {
			if (owner instanceof Parameter && owner.eContainer() instanceof KineticLaw law) {
				return law.getParameters().stream().filter(p -> symbol.equals(p.getSymbol())).findFirst().orElse(null);
			}
			if (!(EcoreUtil.getRootContainer(owner) instanceof Model model)) {
				return null;
			}
			for (EObject child : model.eContents()) {
				if (child instanceof Element element && element != owner && symbol.equals(element.getSymbol())) {
					return element;
				}
			}
			return null;
		}
	}
}
