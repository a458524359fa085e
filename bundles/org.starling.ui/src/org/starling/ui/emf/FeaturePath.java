package org.starling.ui.emf;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.edit.command.SetCommand;
import org.eclipse.emf.edit.domain.EditingDomain;

/**
 * A way from an object through single containments to a feature, such as parameter → quantity → unit. Objects on the way are
 * made when a value is set and they are missing.
 */
public final class FeaturePath {

	private final List<EReference> steps;
	private final EStructuralFeature leaf;

	private FeaturePath(List<EReference> steps, EStructuralFeature leaf) {
		this.steps = steps;
		this.leaf = leaf;
	}

	/** @param features single containment references, the last any single-valued feature */
	public static FeaturePath of(EStructuralFeature... features) {
		List<EReference> steps = new ArrayList<>();
		for (int i = 0; i < features.length - 1; i++) {
			steps.add((EReference) features[i]);
		}
		return new FeaturePath(List.copyOf(steps), features[features.length - 1]);
	}

	public EStructuralFeature leaf() {
		return leaf;
	}

	/** The object that has the last feature, or null when the way to it is not there. */
	public EObject holder(EObject owner) {
		EObject holder = owner;
		for (EReference step : steps) {
			if (holder == null) {
				return null;
			}
			holder = (EObject) holder.eGet(step);
		}
		return holder;
	}

	/** The value, or null. */
	public Object get(EObject owner) {
		EObject holder = holder(owner);
		return holder == null ? null : holder.eGet(leaf);
	}

	/** A command that sets the value, not executed; null when nothing would change. */
	public Command set(EditingDomain domain, EObject owner, Object value) {
		if (Objects.equals(get(owner), value)) {
			return null;
		}
		EObject holder = owner;
		for (int i = 0; i < steps.size(); i++) {
			EObject next = (EObject) holder.eGet(steps.get(i));
			if (next == null) {
				return SetCommand.create(domain, holder, steps.get(i), chain(i, value));
			}
			holder = next;
		}
		return SetCommand.create(domain, holder, leaf, value == null ? SetCommand.UNSET_VALUE : value);
	}

	private EObject chain(int from, Object value) {
		EObject first = EcoreUtil.create(steps.get(from).getEReferenceType());
		EObject last = first;
		for (EReference step : steps.subList(from + 1, steps.size())) {
			EObject next = EcoreUtil.create(step.getEReferenceType());
			last.eSet(step, next);
			last = next;
		}
		last.eSet(leaf, value);
		return first;
	}

	/** Whether a feature of an object lies at the end of this way, or is the containment the way begins with. */
	public boolean concerns(EObject owner, EObject object, EStructuralFeature feature) {
		if (feature == leaf && object == holder(owner)) {
			return true;
		}
		EObject holder = owner;
		for (EReference step : steps) {
			if (object == holder && feature == step) {
				return true;
			}
			holder = holder == null ? null : (EObject) holder.eGet(step);
		}
		return false;
	}
}
