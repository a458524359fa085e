package org.starling.model.edit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;

import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.common.command.CompoundCommand;
import org.eclipse.emf.common.command.UnexecutableCommand;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EDataType;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.EcorePackage;
import org.eclipse.emf.edit.command.AddCommand;
import org.eclipse.emf.edit.command.DeleteCommand;
import org.eclipse.emf.edit.command.MoveCommand;
import org.eclipse.emf.edit.command.RemoveCommand;
import org.eclipse.emf.edit.command.SetCommand;
import org.eclipse.emf.edit.domain.EditingDomain;
import org.starling.model.base.BasePackage;
import org.starling.model.store.Documents;

/** Commands that an editor could send, chosen by a list of numbers: a shorter list or smaller numbers are a simpler case. */
final class RandomCommands {

	private static final String[] TEXTS = { "", "a", "two words", "µ€𝄞 <&>\"'", "line\nline", "5 mg/L" };
	private static final double[] NUMBERS = { 0, 1, -0.0, 0.1, 1e-300, Double.MAX_VALUE, Double.NaN, Double.NEGATIVE_INFINITY };

	private final EditingDomain domain;
	private final EObject root;
	private final Iterator<Integer> choices;

	RandomCommands(EditingDomain domain, EObject root, Iterator<Integer> choices) {
		this.domain = domain;
		this.root = root;
		this.choices = choices;
	}

	boolean hasMore() {
		return choices.hasNext();
	}

	/** The next choice; 0 when the list is at its end. */
	int below(int bound) {
		return choices.hasNext() ? choices.next() % bound : 0;
	}

	Command next() {
		if (below(8) > 0) {
			return single();
		}
		CompoundCommand several = new CompoundCommand("several");
		for (int n = 1 + below(3); n > 0; n--) {
			several.append(single());
		}
		return several;
	}

	private Command single() {
		List<EObject> all = new ArrayList<>(List.of(root));
		root.eAllContents().forEachRemaining(all::add);
		EObject object = any(all);
		List<EStructuralFeature> features = object.eClass().getEAllStructuralFeatures().stream()
				.filter(f -> f.isChangeable() && !f.isDerived() && f != BasePackage.Literals.DOCUMENT__FORMAT_VERSION
						&& !(f instanceof EAttribute a && a.isID()) && !(f instanceof EReference r && r.isContainer()))
				.toList();
		EStructuralFeature feature = any(features);
		if (object != root && below(6) == 1) {
			return below(2) == 0 ? DeleteCommand.create(domain, object) : RemoveCommand.create(domain, object);
		}
		if (!feature.isMany()) {
			return SetCommand.create(domain, object, feature, below(4) == 0 ? SetCommand.UNSET_VALUE : value(feature, all));
		}
		List<?> present = (List<?>) object.eGet(feature);
		return switch (below(4)) {
		case 0 -> present.isEmpty() ? UnexecutableCommand.INSTANCE
				: MoveCommand.create(domain, object, feature, any(present), below(present.size()));
		case 1 -> present.isEmpty() ? UnexecutableCommand.INSTANCE : RemoveCommand.create(domain, object, feature, any(present));
		default -> {
			Object added = value(feature, all);
			Collection<?> values = added == null || feature.isUnique() && present.contains(added) ? List.of() : List.of(added);
			yield AddCommand.create(domain, object, feature, values, below(present.size() + 1));
		}
		};
	}

	private Object value(EStructuralFeature feature, List<EObject> all) {
		if (feature instanceof EReference reference) {
			if (reference.isContainment()) {
				return Documents.create(reference.getEReferenceType());
			}
			List<EObject> targets = all.stream().filter(reference.getEReferenceType()::isInstance).toList();
			return targets.isEmpty() ? null : any(targets);
		}
		EDataType type = ((EAttribute) feature).getEAttributeType();
		if (type instanceof EEnum literals) {
			return any(literals.getELiterals()).getInstance();
		}
		return switch (type.getClassifierID()) {
		case EcorePackage.ESTRING -> TEXTS[below(TEXTS.length)];
		case EcorePackage.EDOUBLE, EcorePackage.EDOUBLE_OBJECT -> NUMBERS[below(NUMBERS.length)];
		case EcorePackage.EINT, EcorePackage.EINTEGER_OBJECT -> below(1000) - 500;
		case EcorePackage.EBOOLEAN, EcorePackage.EBOOLEAN_OBJECT -> below(2) == 0;
		default -> throw new IllegalStateException("no values for " + type.getName());
		};
	}

	private <T> T any(List<T> list) {
		return list.get(below(list.size()));
	}
}
