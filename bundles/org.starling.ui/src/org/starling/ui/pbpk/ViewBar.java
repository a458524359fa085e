package org.starling.ui.pbpk;

import java.util.Objects;

import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.RowData;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.starling.ui.Images;
import org.starling.ui.Tools;
import org.starling.ui.tables.AccessibleName;
import org.starling.workflow.organs.OrganCurves;

/** What colours the organs, and how. UI thread. */
final class ViewBar extends Composite {

	private final BodyModel model;
	private final Combo scale;
	private final Combo substances;
	private final ToolItem export;

	/**
	 * @param changed   told after each choice
	 * @param exporting told when the picture is to be written
	 */
	ViewBar(Composite parent, BodyModel model, Runnable changed, Runnable exporting) {
		super(parent, SWT.NONE);
		this.model = model;
		RowLayout row = new RowLayout();
		row.center = true;
		row.wrap = false;
		row.marginTop = 0;
		row.marginBottom = 0;
		row.spacing = 8;
		row.marginLeft = 0;
		setLayout(row);
		Combo measure = combo(Messages.View_measure, Messages.Chart_concentration, Messages.Chart_area);
		measure.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> {
			model.setMeasure(BodyModel.Measure.values()[measure.getSelectionIndex()]);
			changed.run();
		}));
		scale = combo(Messages.View_scale, Messages.View_linear, Messages.View_log);
		scale.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> {
			model.setLog(scale.getSelectionIndex() == 1);
			changed.run();
		}));
		substances = combo(Messages.View_substance);
		substances.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> {
			model.setSubstance(substances.getSelectionIndex());
			changed.run();
		}));
		export = Tools.push(new ToolBar(this, SWT.FLAT), Images.EXPORT, Messages.View_export, exporting);
		show();
	}

	private Combo combo(String name, String... items) {
		Combo combo = new Combo(this, SWT.READ_ONLY | SWT.DROP_DOWN);
		combo.setItems(items);
		combo.select(0);
		combo.setToolTipText(name);
		combo.getAccessible().addAccessibleListener(new AccessibleName(name));
		return combo;
	}

	/** Follows the model. */
	void show() {
		export.setEnabled(model.hasCurves());
		scale.select(model.isLog() ? 1 : 0);
		String[] names = model.curves() == null ? new String[0]
				: model.curves().substances().stream().map(OrganCurves.Substance::name).toArray(String[]::new);
		if (!Objects.deepEquals(names, substances.getItems())) {
			substances.setItems(names);
		}
		substances.select(model.substanceIndex());
		substances.setVisible(names.length > 1);
		RowData place = new RowData();
		place.exclude = names.length < 2;
		substances.setLayoutData(place);
		requestLayout();
	}
}
