#pragma once

#include <QImage>
#include <QLabel>
#include <QPushButton>

namespace ventanilla {

/// Something to be marked with one touch: a picture or none, words, a note below, and a check sign while it is marked.
class VisitorChoice : public QPushButton
{
    Q_OBJECT
public:
    explicit VisitorChoice(QWidget* parent = nullptr);

    /// Drawn on white, as large as there is room.
    void setPicture(const QImage& picture);
    /// The accessible name is made of both.
    void setWords(const QString& words, const QString& note = {});
    /// Picture, words and mark are gone, from what a screen reader sees too.
    void forget();

    /// The words in one line beside the check sign, whether it is there or not.
    int widthNeeded() const;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void showMark();

    class Picture;
    Picture* m_picture;
    QLabel* m_check;
    QLabel* m_words;
    QLabel* m_note;
};

} // namespace ventanilla
