package org.starling.quantization.ui.energies;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.starling.tables.Table;
import org.starling.ui.charts.DataTable;
import org.starling.ui.tables.AccessibleName;

/** Levels of a calculation, its charges, bonds, vibrations and the functions of the ideal gas; a choice says which are seen. UI thread. */
final class PropertyBox {

	/** A table, or words while it has no rows. */
	private record Part(DataTable table, Control words) {

		Control shown() {
			return words == null || table.data().rows() > 0 ? table : words;
		}
	}

	private final Combo choice;
	private final Composite room;
	private final StackLayout stack = new StackLayout();
	private final List<Part> parts = new ArrayList<>();
	private final FormToolkit toolkit;

	PropertyBox(Composite parent, FormToolkit toolkit) {
		this.toolkit = toolkit;
		Composite box = toolkit.createComposite(parent);
		GridLayoutFactory.fillDefaults().spacing(0, 4).applyTo(box);
		choice = new Combo(box, SWT.READ_ONLY | SWT.DROP_DOWN);
		choice.getAccessible().addAccessibleListener(new AccessibleName(Messages.Property_choice));
		choice.setToolTipText(Messages.Property_choice);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(choice);
		room = toolkit.createComposite(box);
		room.setLayout(stack);
		GridDataFactory.fillDefaults().grab(true, true).hint(100, 100).applyTo(room);
		part(Messages.Property_levels, null);
		part(Messages.Property_charges, Messages.Property_noCharges);
		part(Messages.Property_bonds, Messages.Property_noBonds);
		part(Messages.Property_vibrations, Messages.Property_noVibrations);
		part(Messages.Property_gas, Messages.Property_noVibrations);
		choice.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> arrange()));
		select(0);
	}

	private void part(String title, String words) {
		choice.add(title);
		Composite said = null;
		if (words != null) {
			said = toolkit.createComposite(room);
			GridLayoutFactory.swtDefaults().applyTo(said);
			Label label = toolkit.createLabel(said, words, SWT.WRAP);
			GridDataFactory.fillDefaults().grab(true, false).hint(100, SWT.DEFAULT).applyTo(label);
		}
		parts.add(new Part(new DataTable(room), said));
	}

	/** The table of levels, which chooses what is seen in space. */
	DataTable levels() {
		return parts.getFirst().table;
	}

	void show(CalculatedProperties properties) {
		List<Table> tables = List.of(properties.charges(), properties.bonds(), properties.modes(), properties.gas());
		for (int k = 0; k < tables.size(); k++) {
			parts.get(k + 1).table.setData(tables.get(k));
		}
		arrange();
	}

	/** Chooses what is seen. */
	void select(int index) {
		choice.select(index);
		arrange();
	}

	private void arrange() {
		stack.topControl = parts.get(choice.getSelectionIndex()).shown();
		room.layout();
	}

	/** What is seen; null for the levels. */
	Table front() {
		return choice.getSelectionIndex() == 0 ? null : parts.get(choice.getSelectionIndex()).table.data();
	}
}
