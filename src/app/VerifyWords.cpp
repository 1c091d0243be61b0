#include "app/VerifyWords.h"
