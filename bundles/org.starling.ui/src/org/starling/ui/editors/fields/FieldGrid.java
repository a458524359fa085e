package org.starling.ui.editors.fields;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.starling.ui.emf.EditContext;
import org.starling.ui.emf.QuantityValue;
import org.starling.ui.emf.ValueAccess;
import org.starling.ui.tables.AccessibleName;

/** Labels on the left, fields on the right, room for marks between. Makes the field that fits a value's format. */
public final class FieldGrid {

	private static final int MARK = 8;
	private static final int NUMBER_WIDTH = 110;
	private static final int UNIT_WIDTH = 90;

	private final Composite grid;
	private final EditContext context;
	private final Supplier<? extends EObject> owner;
	private final List<Field> fields = new ArrayList<>();
	private final List<OriginButton> origins = new ArrayList<>();

	/** @param owner the object that all fields are about; may give null, then they are disabled */
	public FieldGrid(Composite parent, EditContext context, Supplier<? extends EObject> owner) {
		this.context = context;
		this.owner = owner;
		grid = new Composite(parent, SWT.NONE);
		GridLayoutFactory.swtDefaults().numColumns(2).margins(2, 2).spacing(6, 6).applyTo(grid);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(grid);
	}

	public Composite control() {
		return grid;
	}

	/** A line for a value: check box, choice or text, by its format. */
	public Field add(ValueAccess access, String toolTip) {
		return switch (access.format().kind()) {
		case FLAG -> flag(access, toolTip);
		case CHOICE -> choice(access, toolTip);
		case NUMBER -> number(access, toolTip);
		case TEXT -> text(access, toolTip);
		};
	}

	private Field text(ValueAccess access, String toolTip) {
		label(access.label(), false);
		TextField field = new TextField(grid, SWT.NONE, context, owner, access, toolTip)
				.withProposals(proposals(access));
		return place(field, GridDataFactory.fillDefaults().grab(true, false).indent(MARK, 0).hint(120, SWT.DEFAULT));
	}

	/** A line for a short text, such as a unit or a code. */
	public Field shortText(ValueAccess access, String toolTip) {
		label(access.label(), false);
		TextField field = new TextField(grid, SWT.NONE, context, owner, access, toolTip)
				.withProposals(proposals(access));
		return place(field, GridDataFactory.swtDefaults().indent(MARK, 0).hint(NUMBER_WIDTH, SWT.DEFAULT));
	}

	private String[] proposals(ValueAccess access) {
		EObject object = owner.get();
		return object == null ? new String[0] : access.format().proposals(object).toArray(String[]::new);
	}

	private Field number(ValueAccess access, String toolTip) {
		label(access.label(), false);
		return place(new TextField(grid, SWT.RIGHT, context, owner, access, toolTip),
				GridDataFactory.swtDefaults().indent(MARK, 0).hint(NUMBER_WIDTH, SWT.DEFAULT));
	}

	private Field choice(ValueAccess access, String toolTip) {
		label(access.label(), false);
		return place(new ChoiceField(grid, context, owner, access, toolTip),
				GridDataFactory.fillDefaults().grab(true, false).indent(MARK, 0).hint(NUMBER_WIDTH, SWT.DEFAULT));
	}

	private Field flag(ValueAccess access, String toolTip) {
		return place(new FlagField(grid, access.label(), context, owner, access, toolTip),
				GridDataFactory.swtDefaults().span(2, 1).indent(MARK, 0));
	}

	/** A field of several lines that takes the spare height. */
	public Field multiline(ValueAccess access, String toolTip, int lines) {
		label(access.label(), true);
		Field field = new ParagraphField(grid, context, owner, access, toolTip);
		return place(field, GridDataFactory.fillDefaults().grab(true, true).indent(MARK, 0).hint(120, lines * 18 + 12));
	}

	/** Several values in one text, with a dialog to choose them from the format's proposals. */
	public Field list(ValueAccess access, String toolTip) {
		label(access.label(), false);
		Composite line = new Composite(grid, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(6, 0).applyTo(line);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(line);
		Field field = place(new TextField(line, SWT.NONE, context, owner, access, toolTip),
				GridDataFactory.fillDefaults().grab(true, false).indent(MARK, 0).hint(100, SWT.DEFAULT));
		Button choose = new Button(line, SWT.PUSH);
		choose.setText(Messages.List_choose);
		choose.getAccessible().addAccessibleListener(new AccessibleName(NLS.bind(Messages.List_chooseFor, access.label())));
		choose.addListener(SWT.Selection, e -> ListChooser.open(choose.getShell(), context, owner.get(), access));
		return field;
	}

	/** Value, unit and origin in one line. */
	public Field quantity(QuantityValue access, String unitLabel, String toolTip) {
		return quantity(access, unitLabel, toolTip, true);
	}

	/** Value and unit in one line, for a setting, which needs no origin. */
	public Field plainQuantity(QuantityValue access, String unitLabel, String toolTip) {
		return quantity(access, unitLabel, toolTip, false);
	}

	private Field quantity(QuantityValue access, String unitLabel, String toolTip, boolean withOrigin) {
		label(access.label(), false);
		Composite line = new Composite(grid, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(3).spacing(6, 0).applyTo(line);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(line);
		Field value = new TextField(line, SWT.RIGHT, context, owner, access, toolTip);
		place(value, GridDataFactory.swtDefaults().indent(MARK, 0).hint(NUMBER_WIDTH, SWT.DEFAULT));
		ValueAccess unit = access.unitAccess(unitLabel);
		TextField unitField = new TextField(line, SWT.NONE, context, owner, unit, unitLabel).withProposals(proposals(unit));
		place(unitField, GridDataFactory.swtDefaults().indent(MARK, 0).hint(UNIT_WIDTH, SWT.DEFAULT));
		if (withOrigin) {
			origins.add(new OriginButton(line, context, () -> owner.get() == null ? null : access.holder(owner.get()), access.reference(),
					access.label()));
		}
		return value;
	}

	private Field place(Field field, GridDataFactory data) {
		data.applyTo(field.control());
		fields.add(field);
		return field;
	}

	private void label(String text, boolean top) {
		Label label = new Label(grid, SWT.NONE);
		label.setText(text + ':');
		GridDataFactory.swtDefaults().align(SWT.BEGINNING, top ? SWT.BEGINNING : SWT.CENTER).indent(0, top ? 5 : 0)
				.applyTo(label);
	}

	/** Shows the model's values. */
	public void refresh() {
		fields.forEach(Field::refresh);
		origins.forEach(OriginButton::refresh);
	}

	/** Puts the cursor in the field of a feature; false when none shows it. */
	public boolean reveal(EObject object, EStructuralFeature feature) {
		for (Field field : fields) {
			if (field.reveal(object, feature)) {
				return true;
			}
		}
		return false;
	}
}
