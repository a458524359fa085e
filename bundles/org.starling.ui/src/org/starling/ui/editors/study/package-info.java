/** The editor of studies: samples in a grid, subjects, administrations, compounds, settings of analyses. */
package org.starling.ui.editors.study;
