package org.starling.ui.editors.model;

import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.starling.model.base.Quantity;
import org.starling.model.pkmodel.PkmodelFactory;
import org.starling.model.pkmodel.PkmodelPackage;
import org.starling.model.pkmodel.ValueOverride;
import org.starling.model.pkmodel.Variant;
import org.starling.ui.editors.Columns;
import org.starling.ui.emf.Formats;
import org.starling.ui.emf.ValueFormat;
import org.starling.ui.parameters.OverrideMarks;
import org.starling.ui.tables.ColumnSpec;
import org.starling.ui.tables.ObjectTable;
import org.starling.ui.tables.RowEditing;
import org.starling.workflow.parameters.ParameterDefaults;

/** Variants of a model (a formulation, an animal, a patient); below, the values that the selected one replaces. */
final class VariantsPage extends ModelPage {

	static final String ID = "variants"; //$NON-NLS-1$

	private ObjectTable<Variant> variants;
	private ObjectTable<ValueOverride> overrides;

	VariantsPage(ModelEditor editor) {
		super(editor, ID, Messages.Variants_title, PkmodelPackage.Literals.MODEL__VARIANTS);
	}

	@Override
	protected void fill(Composite body) {
		SashForm sash = new SashForm(body, SWT.VERTICAL);
		toolkit().adapt(sash);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
		var feature = PkmodelPackage.Literals.MODEL__VARIANTS;
		variants = table(section(sash, Messages.Variants_title, Messages.Variants_help, true),
				this.<Variant>spec(feature, Messages.Variants_title, Messages.Variants_empty,
						rows(feature, Messages.Variants_noun, "Variant 1"), List.of(Columns.name(), Columns.notes()))); //$NON-NLS-1$
		var override = PkmodelPackage.Literals.VARIANT__OVERRIDES;
		overrides = table(section(sash, Messages.Overrides_section, null, true),
				ModelPage.<ValueOverride>spec("variant.overrides", this::variant, Messages.Overrides_section, Messages.Overrides_empty, //$NON-NLS-1$
						new RowEditing(this::variant, override, PkmodelFactory.eINSTANCE::createValueOverride,
								Messages.Overrides_noun),
						overrideColumns()).withMarks(new OverrideMarks(editor().file().getProject(), sash)));
		variants.onSelection(overrides::refresh);
		onRefresh(variants::selectFirst);
	}

	private Variant variant() {
		List<Variant> selected = variants.selection();
		return selected.size() == 1 ? selected.get(0) : null;
	}

	@Override
	protected void beforeReveal(EObject object) {
		if (object instanceof ValueOverride && object.eContainer() != variant()) {
			variants.reveal(object.eContainer(), null);
			overrides.refresh();
		}
	}

	private List<ColumnSpec<ValueOverride>> overrideColumns() {
		var quantity = PkmodelPackage.Literals.VALUE_OVERRIDE__QUANTITY;
		return List.of(
				Columns.of("target", Messages.Column_target, 130, target(), PkmodelPackage.Literals.VALUE_OVERRIDE__TARGET), //$NON-NLS-1$
				Columns.value("value", Messages.Column_value, 90, quantity, Formats.number()), //$NON-NLS-1$
				Columns.unit("unit", Messages.Column_unit, 80, quantity), //$NON-NLS-1$
				ColumnSpec.readOnly("modelValue", Messages.Column_modelValue, 130, ValueFormat.Kind.TEXT, //$NON-NLS-1$
						VariantsPage::modelValue),
				Columns.<ValueOverride>origin(quantity).get(0), Columns.<ValueOverride>origin(quantity).get(1));
	}

	private static String modelValue(ValueOverride override) {
		Quantity quantity = ParameterDefaults.quantity(override.getTarget());
		return quantity == null || quantity.getValue() == null ? "" //$NON-NLS-1$
				: Formats.number().format(quantity.getValue())
						+ (quantity.getUnit() == null ? "" : ' ' + quantity.getUnit()); //$NON-NLS-1$
	}
}
