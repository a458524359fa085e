/** Several charts of a project on one page for a journal: choice, preview, export. */
package org.starling.ui.charts.page;
