package org.starling.kinetics.internal.model;

import java.util.Locale;

import org.eclipse.emf.ecore.EObject;
import org.starling.model.base.Named;
import org.starling.model.pkmodel.Dose;
import org.starling.model.pkmodel.Element;
import org.starling.model.pkmodel.EventAssignment;
import org.starling.model.pkmodel.InitialAssignment;
import org.starling.model.pkmodel.KineticLaw;
import org.starling.model.pkmodel.Participant;
import org.starling.model.pkmodel.Regimen;
import org.starling.model.pkmodel.Rule;
import org.starling.model.pkmodel.Species;
import org.starling.model.pkmodel.ValueOverride;

/** What messages call the objects of a model. */
public final class Labels {

	private Labels() {
	}

	public static String of(EObject object) {
		return switch (object) {
		case null -> "nothing";
		case KineticLaw law -> "the rate of " + of(law.eContainer());
		case Rule rule -> ruleKind(rule) + (rule.getTarget() == null ? "" : " of " + of(rule.getTarget()));
		case InitialAssignment a -> "the initial assignment of " + of(a.getTarget());
		case EventAssignment a -> "the assignment to " + of(a.getTarget()) + " in " + of(a.eContainer());
		case ValueOverride o -> "the override of " + of(o.getTarget()) + " in " + of(o.eContainer());
		case Dose dose -> "dose " + (dose.eContainer() instanceof Regimen r ? r.getDoses().indexOf(dose) + 1 : 1)
				+ (dose.eContainer() == null ? "" : " of " + of(dose.eContainer()));
		case Participant p -> of(p.getSpecies()) + " in " + of(p.eContainer());
		case Element e -> kind(e) + " '" + firstOf(e.getSymbol(), e.getName()) + "'";
		case Named n -> kind(n) + " '" + firstOf(n.getName(), n.getId()) + "'";
		default -> kind(object);
		};
	}

	private static String ruleKind(Rule rule) {
		return switch (rule.getKind()) {
		case ASSIGNMENT -> "the assignment rule";
		case RATE -> "the rate rule";
		case ALGEBRAIC -> "the algebraic rule";
		};
	}

	private static String kind(EObject object) {
		if (object instanceof Species) {
			return "species";
		}
		String name = object.eClass().getName();
		return name.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
	}

	private static String firstOf(String first, String second) {
		return first != null && !first.isBlank() ? first : second == null ? "" : second;
	}
}
