package org.starling.ui.sliders;

import java.util.OptionalDouble;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Scale;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.starling.tables.NumberText;
import org.starling.ui.Images;
import org.starling.ui.tables.AccessibleName;
import org.starling.workflow.LiveSimulation.Adjustable;

/** Name, slider, value, unit, scale and way back of one parameter: five cells of the panel's grid. */
final class SliderRow {

	/** Cells of a row. */
	static final int CELLS = 5;

	private static final int VALUE_WIDTH = 74;
	private static final int LEAST_SCALE = 90;

	private final ParameterSlider slider;
	private final Runnable changed;
	private final Scale scale;
	private final Text value;
	private final ToolItem log;
	private final ToolItem reset;

	/** @param changed told of each change of the value */
	SliderRow(Composite parent, ParameterSlider slider, Runnable changed) {
		this.slider = slider;
		this.changed = changed;
		Adjustable a = slider.adjustable();
		Label name = new Label(parent, SWT.NONE);
		name.setText(a.symbol());
		name.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DIALOG_FONT));
		name.setToolTipText(a.name().isEmpty() ? a.symbol() : a.name());
		scale = new Scale(parent, SWT.HORIZONTAL);
		scale.setMaximum(ParameterSlider.PLACES);
		scale.setPageIncrement(ParameterSlider.PLACES / 20);
		scale.getAccessible().addAccessibleListener(new AccessibleName(a.symbol()));
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(LEAST_SCALE, SWT.DEFAULT).applyTo(scale);
		value = new Text(parent, SWT.BORDER | SWT.SINGLE | SWT.RIGHT);
		value.getAccessible().addAccessibleListener(new AccessibleName(a.symbol()));
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).hint(VALUE_WIDTH, SWT.DEFAULT).applyTo(value);
		Label unit = new Label(parent, SWT.NONE);
		unit.setText(a.unit());
		ToolBar bar = new ToolBar(parent, SWT.FLAT);
		log = new ToolItem(bar, SWT.CHECK);
		log.setImage(Images.image(Images.LOG_X_AXIS));
		log.setToolTipText(Messages.Slider_logTip);
		reset = new ToolItem(bar, SWT.PUSH);
		reset.setImage(Images.image(Images.UNDO));
		reset.setToolTipText(NLS.bind(Messages.Slider_reset, NumberText.format(a.value()), a.unit()));
		listen();
		show();
	}

	private void listen() {
		scale.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> {
			slider.setPlace(scale.getSelection());
			changed();
		}));
		scale.addListener(SWT.MouseVerticalWheel, e -> e.doit = false);
		value.addListener(SWT.DefaultSelection, e -> type());
		value.addListener(SWT.FocusOut, e -> type());
		log.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> {
			slider.setLog(log.getSelection());
			show();
		}));
		reset.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> {
			slider.reset();
			changed();
		}));
	}

	/** Takes a typed number; anything else is put back. */
	private void type() {
		OptionalDouble typed = NumberText.parse(value.getText(), '.');
		if (typed.isPresent() && typed.getAsDouble() != slider.value()) {
			slider.setValue(typed.getAsDouble());
			changed();
		} else {
			show();
		}
	}

	private void changed() {
		show();
		changed.run();
	}

	/** Follows the slider. */
	void show() {
		scale.setSelection(slider.place());
		value.setText(NumberText.format(slider.value()));
		log.setSelection(slider.isLog());
		log.setEnabled(slider.canBeLog());
		reset.setEnabled(slider.isChanged());
	}
}
