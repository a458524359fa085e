package org.starling.ui.preferences;

import org.eclipse.core.runtime.Platform;
import org.eclipse.jface.preference.BooleanFieldEditor;
import org.eclipse.jface.preference.FieldEditorPreferencePage;
import org.eclipse.jface.preference.IntegerFieldEditor;
import org.eclipse.jface.preference.RadioGroupFieldEditor;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.starling.ui.theme.ThemeMode;
import org.starling.ui.theme.Themes;
import org.starling.ui.theme.Zoom;

/** Look of the window, and what happens around a run. */
public class GeneralPage extends FieldEditorPreferencePage implements IWorkbenchPreferencePage {

	public GeneralPage() {
		super(GRID);
	}

	@Override
	public void init(IWorkbench workbench) {
		setPreferenceStore(UiPreferences.store());
		setDescription(Messages.General_description);
	}

	@Override
	protected void createFieldEditors() {
		addField(new RadioGroupFieldEditor(UiPreferences.THEME, Messages.General_theme, 3,
				new String[][] { { Messages.General_themeSystem, ThemeMode.SYSTEM.id() },
						{ Messages.General_themeLight, ThemeMode.LIGHT.id() },
						{ Messages.General_themeDark, ThemeMode.DARK.id() } },
				getFieldEditorParent(), true));
		if (!Platform.WS_COCOA.equals(Platform.getWS())) {
			addField(new RadioGroupFieldEditor(UiPreferences.ZOOM, Messages.General_zoom, Zoom.CHOICES.size(),
					Zoom.CHOICES.stream().map(z -> new String[] { NLS.bind(Messages.General_zoomPercent, z), z.toString() }).toArray(String[][]::new),
					getFieldEditorParent(), true));
		}
		addField(new RadioGroupFieldEditor(UiPreferences.SAVE_BEFORE_RUN, Messages.General_saveBeforeRun, 2,
				new String[][] { { Messages.General_saveAlways, UiPreferences.SAVE_ALWAYS },
						{ Messages.General_saveAsk, UiPreferences.SAVE_ASK } },
				getFieldEditorParent(), true));
		addField(new BooleanFieldEditor(UiPreferences.SHOW_CHART_AFTER_RUN, Messages.General_showChart, getFieldEditorParent()));
		IntegerFieldEditor autosave = new IntegerFieldEditor(UiPreferences.AUTOSAVE_SECONDS, Messages.General_autosave, getFieldEditorParent(), 4);
		autosave.setValidRange(0, 3600);
		addField(autosave);
	}

	@Override
	public boolean performOk() {
		boolean done = super.performOk();
		Themes.apply(ThemeMode.of(UiPreferences.store().getString(UiPreferences.THEME)));
		return done;
	}
}
