package org.starling.ui.preferences;

import org.eclipse.jface.preference.FieldEditorPreferencePage;
import org.eclipse.jface.preference.IntegerFieldEditor;
import org.eclipse.jface.preference.RadioGroupFieldEditor;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.starling.chart.ChartTheme;

/** Colours of charts and what the export dialog proposes. */
public class ChartsPage extends FieldEditorPreferencePage implements IWorkbenchPreferencePage {

	private static final int MAX_MILLIMETRE = 2000;
	private static final int MIN_DPI = 30;
	private static final int MAX_DPI = 2400;

	public ChartsPage() {
		super(GRID);
	}

	@Override
	public void init(IWorkbench workbench) {
		setPreferenceStore(UiPreferences.store());
		setDescription(Messages.Charts_description);
	}

	@Override
	protected void createFieldEditors() {
		addField(new RadioGroupFieldEditor(UiPreferences.CHART_THEME, Messages.Charts_theme, 1,
				new String[][] { { Messages.Charts_themeWindow, UiPreferences.CHART_FOLLOW_WINDOW },
						{ Messages.Charts_themeLight, ChartTheme.light().id() },
						{ Messages.Charts_themeDark, ChartTheme.dark().id() },
						{ Messages.Charts_themePrint, ChartTheme.print().id() } },
				getFieldEditorParent(), true));
		number(UiPreferences.EXPORT_WIDTH, Messages.Charts_exportWidth, 10, MAX_MILLIMETRE);
		number(UiPreferences.EXPORT_HEIGHT, Messages.Charts_exportHeight, 10, MAX_MILLIMETRE);
		number(UiPreferences.EXPORT_DPI, Messages.Charts_exportDpi, MIN_DPI, MAX_DPI);
	}

	private void number(String key, String label, int min, int max) {
		IntegerFieldEditor field = new IntegerFieldEditor(key, label, getFieldEditorParent());
		field.setValidRange(min, max);
		addField(field);
	}
}
