package org.starling.ui.sliders;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.eclipse.emf.common.command.CompoundCommand;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.edit.command.AddCommand;
import org.eclipse.emf.edit.command.SetCommand;
import org.eclipse.emf.edit.domain.EditingDomain;
import org.starling.model.base.BasePackage;
import org.starling.model.base.Quantity;
import org.starling.model.pkmodel.Compartment;
import org.starling.model.pkmodel.Element;
import org.starling.model.pkmodel.Model;
import org.starling.model.pkmodel.Parameter;
import org.starling.model.pkmodel.PkmodelFactory;
import org.starling.model.pkmodel.PkmodelPackage;
import org.starling.model.pkmodel.Reaction;
import org.starling.model.pkmodel.ValueOverride;
import org.starling.model.pkmodel.Variant;
import org.starling.model.store.Documents;
import org.starling.ui.editors.DocumentEditor;
import org.starling.units.Units;
import org.starling.workflow.LiveSimulation.Adjustable;

/** Writes values of sliders through the command stack of the model's editor, as one step of undo. UI thread. */
final class ApplyValues {

	private final DocumentEditor editor;
	private final Model model;
	private final Map<Adjustable, Double> values;

	/** @param values by parameter, in the parameter's unit */
	ApplyValues(DocumentEditor editor, Map<Adjustable, Double> values) {
		this.editor = editor;
		this.model = (Model) editor.document();
		this.values = values;
	}

	/**
	 * Where the simulation takes its values from: the overrides of its variant, else the model.
	 *
	 * @param variantId id of the simulation's variant, or null
	 */
	void toModel(String variantId) {
		Variant variant = variant(variantId);
		CompoundCommand all = new CompoundCommand();
		values.forEach((adjustable, value) -> {
			Element element = element(adjustable.symbol());
			Quantity quantity = variant == null ? null : variant.getOverrides().stream().filter(o -> o.getTarget() == element)
					.map(ValueOverride::getQuantity).filter(Objects::nonNull).findFirst().orElse(null);
			quantity = quantity != null ? quantity : quantity(element);
			if (quantity != null) {
				all.append(SetCommand.create(domain(), quantity, BasePackage.Literals.QUANTITY__VALUE,
						inUnit(value, adjustable.unit(), quantity.getUnit())));
			}
		});
		if (!all.isEmpty()) {
			editor.context().execute(Messages.Apply_toModel, all);
			editor.openPage(variant == null ? "parameters" : "variants"); //$NON-NLS-1$ //$NON-NLS-2$
		}
	}

	/** A new variant with the values, and with what the simulation's variant overrides besides. */
	void asVariant(String name, String variantId) {
		Variant made = Documents.create(Variant.class, PkmodelPackage.Literals.VARIANT);
		made.setName(name);
		values.forEach((adjustable, value) -> made.getOverrides().add(override(adjustable, value)));
		Variant old = variant(variantId);
		if (old != null) {
			List<Element> set = made.getOverrides().stream().map(ValueOverride::getTarget).toList();
			old.getOverrides().stream().filter(o -> !set.contains(o.getTarget())).map(EcoreUtil::copy)
					.forEach(made.getOverrides()::add);
		}
		editor.context().execute(Messages.Apply_asVariant,
				AddCommand.create(domain(), model, PkmodelPackage.Literals.MODEL__VARIANTS, made));
		editor.openPage("variants"); //$NON-NLS-1$
	}

	/** A name that no variant of the model has. */
	String freeName() {
		int n = 1;
		while (isTaken(Messages.Apply_variantName + ' ' + n)) {
			n++;
		}
		return Messages.Apply_variantName + ' ' + n;
	}

	private boolean isTaken(String name) {
		return model.getVariants().stream().anyMatch(v -> name.equals(v.getName()));
	}

	private ValueOverride override(Adjustable adjustable, double value) {
		Element element = element(adjustable.symbol());
		Quantity own = quantity(element);
		String unit = own == null ? adjustable.unit() : own.getUnit();
		Quantity quantity = (Quantity) EcoreUtil.create(BasePackage.Literals.QUANTITY);
		quantity.setValue(inUnit(value, adjustable.unit(), unit));
		quantity.setUnit(unit);
		ValueOverride override = PkmodelFactory.eINSTANCE.createValueOverride();
		override.setTarget(element);
		override.setQuantity(quantity);
		return override;
	}

	private EditingDomain domain() {
		return editor.getEditingDomain();
	}

	private Variant variant(String id) {
		return id == null ? null : model.getVariants().stream().filter(v -> id.equals(v.getId())).findFirst().orElse(null);
	}

	private Element element(String symbol) {
		for (List<? extends Element> elements : List.of(model.getParameters(), model.getCompartments())) {
			for (Element element : elements) {
				if (symbol.equals(element.getSymbol())) {
					return element;
				}
			}
		}
		return local(symbol);
	}

	/** The parameter {@code k} of the reaction {@code r} for {@code r.k}. */
	private Element local(String symbol) {
		for (Reaction reaction : model.getReactions()) {
			if (reaction.getKineticLaw() != null && symbol.startsWith(reaction.getSymbol() + '.')) {
				String own = symbol.substring(reaction.getSymbol().length() + 1);
				return reaction.getKineticLaw().getParameters().stream().filter(p -> own.equals(p.getSymbol())).findFirst().orElse(null);
			}
		}
		return null;
	}

	private static Quantity quantity(EObject element) {
		return switch (element) {
		case Parameter p -> p.getQuantity();
		case Compartment c -> c.getSize();
		case null, default -> null;
		};
	}

	private static double inUnit(double value, String from, String to) {
		return from.isBlank() || to == null || to.isBlank() || from.equals(to) ? value : Units.convert(value, from, to);
	}
}
